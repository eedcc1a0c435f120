import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { addAsset, attachToIdea, describeAsset, storePicture } from "@/lib/features/assets/commands";
import { addMedia } from "@/lib/features/media/commands";
import { projectRoot } from "@/scripts/support/project";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { PictureUse, StoryPicture } from "./story";
import type { Happening } from "./timeline";

const QUALITY = 86;

/** A picture that somebody brings into the library and describes, and what it is put with later. */
export function happeningsOfPicture(stage: Stage, picture: StoryPicture): Happening[] {
  let assetId = "";
  const bringing: Happening = {
    at: picture.at,
    happens: async (now) => {
      assetId = await bring(stage, picture, now);
    },
  };
  const uses = (picture.goesWith ?? []).map((use): Happening => {
    return { at: use.at, happens: (now) => put(stage, { assetId, use }, now) };
  });
  return [bringing, ...uses];
}

/** Drawn, so that nobody is on it without having been asked; it goes the way of any picture from a phone. */
async function bring(stage: Stage, { by, drawing, title, alt }: StoryPicture, now: Date): Promise<string> {
  const drawn = await readFile(join(projectRoot, drawing));
  const photo = await sharp(drawn).jpeg({ quality: QUALITY }).toBuffer();
  const stored = await storePicture(stage.orgId, photo, { title, source: "by_hand" });
  if (!stored.ok) throw new Error(`"${title}" is no picture that Trekker takes: ${JSON.stringify(stored.refusal)}`);
  const caller = stage.as(by);
  const { assetId } = await must(addAsset, { caller, raw: stored.value, now });
  await must(describeAsset, { caller, raw: { assetId, title, alt }, now });
  return assetId;
}

type Putting = { assetId: string; use: PictureUse };

function put(stage: Stage, { assetId, use }: Putting, now: Date): Promise<unknown> {
  const caller = stage.as(use.by);
  if ("idea" in use) {
    const raw = { ideaId: idOf(stage.story, "idea", use.idea), assetId };
    return must(attachToIdea, { caller, raw, now });
  }
  const raw = { itemId: idOf(stage.story, "item", use.post), assetId, takesBack: false };
  return must(addMedia, { caller, raw, now });
}
