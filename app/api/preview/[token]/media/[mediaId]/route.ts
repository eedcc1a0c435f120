import { z } from "zod";
import { answerWithPicture } from "@/app/api/picture";
import { refused } from "@/app/api/viewing";
import { findMedia } from "@/lib/features/media/queries";
import { behindPreviewLink } from "@/lib/features/preview-links/queries";
import { previewToken } from "@/lib/features/preview-links/schema";
import { clock } from "@/lib/platform/clock";
import { inOrganisation } from "@/lib/platform/tenancy";

type Context = { params: Promise<{ token: string; mediaId: string }> };

/** A picture of a post, for who was given the address of its preview, as long as that works. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token: raw, mediaId } = await params;
  const asked = previewToken.safeParse(raw);
  if (!asked.success || !z.uuid().safeParse(mediaId).success) return refused("not_found");
  const { orgId, token } = asked.data;
  const picture = await inOrganisation(orgId, async (tx) => {
    const behind = await behindPreviewLink(tx, { orgId, token, now: clock.now() });
    return behind.state === "open" ? findMedia(tx, { orgId, itemId: behind.itemId, mediaId }) : null;
  });
  return picture ? answerWithPicture(request, picture) : refused("not_found");
}
