import { z } from "zod";
import { answerWithPicture } from "@/app/api/picture";
import { findAsViewer } from "@/app/api/viewing";
import { seesItem } from "@/lib/features/item-page/queries";
import { findMedia } from "@/lib/features/media/queries";

type Context = { params: Promise<{ itemId: string; mediaId: string }> };
const address = z.object({ itemId: z.uuid(), mediaId: z.uuid() });

/** A picture of an item as the item shows it, for those who may see the item. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = address.safeParse(await params);
  const found = await findAsViewer("items.look", async ({ tx, viewer }) =>
    asked.success && (await seesItem({ tx, viewer }, asked.data.itemId))
      ? findMedia(tx, { orgId: viewer.orgId, ...asked.data })
      : null,
  );
  return "refusal" in found ? found.refusal : answerWithPicture(request, found.value);
}
