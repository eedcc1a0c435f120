import { z } from "zod";
import { answerWithPicture } from "@/app/api/picture";
import { findAsViewer } from "@/app/api/viewing";
import { findAssetFile } from "@/lib/features/assets/queries";

type Context = { params: Promise<{ assetId: string }> };

/** A picture of the library, for people of the organisation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const assetId = z.uuid().safeParse((await params).assetId);
  const found = await findAsViewer("media.look", ({ tx, viewer }) =>
    assetId.success ? findAssetFile(tx, viewer.orgId, assetId.data) : Promise.resolve(null),
  );
  return "refusal" in found ? found.refusal : answerWithPicture(request, { ...found.value, crop: null });
}
