import { z } from "zod";
import { answerWithPicture } from "@/app/api/picture";
import { findAsViewer } from "@/app/api/viewing";
import { findMedia } from "@/lib/features/media/queries";

type Context = { params: Promise<{ itemId: string; mediaId: string }> };
const address = z.object({ itemId: z.uuid(), mediaId: z.uuid() });

/** A picture of an item as the item shows it, for those who may see the item. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = address.safeParse(await params);
  const found = await findAsViewer("items.look", ({ tx, viewer }) =>
    asked.success ? findMedia(tx, { orgId: viewer.orgId, ...asked.data }) : Promise.resolve(null),
  );
  return "refusal" in found ? found.refusal : answerWithPicture(request, found.value);
}
