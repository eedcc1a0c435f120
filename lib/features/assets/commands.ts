import { ATTACHMENTS_MAX } from "@/lib/domain/media";
import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { IMAGES_MAX } from "@/lib/domain/workflow/limits";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { cleanImage } from "@/lib/platform/images";
import { storeFile } from "@/lib/platform/storage";
import type { Unit } from "@/lib/platform/unit";
import { addAssetInput, assetInput, attachInput, describeAssetInput, focusAssetInput, type NewAsset } from "./schema";

const notFound = (): Refused => refuse("not_found", "notFound");

export type AddedAsset = { assetId: string; isKnown: boolean };

/**
 * Looks at a picture, makes it harmless and stores it; what is left is for `addAsset`. Nothing of what was sent is kept
 * but its pixels.
 */
export async function storePicture(orgId: string, bytes: Uint8Array, about: NewAsset) {
  const image = await cleanImage(bytes);
  if (typeof image === "string") return invalid("file", `media.${image}`);
  const stored = await storeFile(orgId, image.bytes, image.extension);
  const { width, height } = image;
  return ok({ ...stored, ...about, width, height, bytes: image.bytes.length });
}

/** Puts a stored picture into the library; one that is there already is the same picture. */
export const addAsset = command({
  name: "assets.add",
  input: addAssetInput,
  may: "media.add",
  run: async (unit, picture): Promise<Result<AddedAsset>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    // Held until the end: the same picture brought twice at once becomes one, and its file is not swept meanwhile.
    if (!(await holdFile(unit, picture.storageKey))) return notFound();
    const { contentHash } = picture;
    const known = await tx.asset.findFirst({ where: { orgId, contentHash }, orderBy: { addedAt: "asc" } });
    const assetId = known?.id ?? newId();
    if (known) await tx.asset.updateMany({ where: { orgId, id: assetId }, data: { removedAt: null } });
    else await tx.asset.create({ data: { ...picture, orgId, id: assetId, addedById: actor.memberId, addedAt: now } });
    const isKnown = known !== null && known.removedAt === null;
    if (!isKnown)
      unit.journal({ action: "assets.add", subject: { kind: "asset", id: assetId }, data: { contentHash } });
    if (!isKnown) unit.announce({ topic: "assets", ids: [assetId] });
    return ok({ assetId, isKnown });
  },
});

/** Keeps a stored file from being swept until the end of the transaction, and says that it is in use; false: it is gone. */
async function holdFile({ tx, orgId }: Unit, storageKey: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    update stored_file set unused_since = null where org_id = ${orgId}::uuid and storage_key = ${storageKey}`;
  return count === 1;
}

const findAsset = ({ tx, orgId }: Unit, assetId: string) =>
  tx.asset.findFirst({ where: { orgId, id: assetId, removedAt: null } });

/** Names a picture and says what can be seen on it; posts that it goes with keep the words they have. */
export const describeAsset = command({
  name: "assets.describe",
  input: describeAssetInput,
  may: "media.edit",
  run: async (unit, { assetId, title, alt }): Promise<Result<true>> => {
    const { count } = await unit.tx.asset.updateMany({
      where: { orgId: unit.orgId, id: assetId, removedAt: null },
      data: { title, alt },
    });
    return told(unit, { assetId, count });
  },
});

/** Says what must stay in the picture wherever it is cut. */
export const focusAsset = command({
  name: "assets.focus",
  input: focusAssetInput,
  may: "media.edit",
  run: async (unit, { assetId, x, y }): Promise<Result<true>> => {
    const { count } = await unit.tx.asset.updateMany({
      where: { orgId: unit.orgId, id: assetId, removedAt: null },
      data: { focusX: x, focusY: y },
    });
    return told(unit, { assetId, count });
  },
});

function told(unit: Unit, { assetId, count }: { assetId: string; count: number }): Result<true> {
  if (count === 0) return notFound();
  unit.announce({ topic: "assets", ids: [assetId] });
  return ok(true);
}

/** Takes a picture out of the library: whoever brought it, or the trekker. Posts and ideas that have it keep it. */
export const removeAsset = command({
  name: "assets.remove",
  input: assetInput,
  may: "media.add",
  run: async (unit, { assetId }): Promise<Result<true>> => {
    const { tx, orgId, actor, now } = unit;
    const asset = await findAsset(unit, assetId);
    if (!asset) return notFound();
    if (asset.addedById !== actor.memberId && !mayTry(actor.roles, "items.lead"))
      return refuse("not_allowed", "assets.notYours");
    const { count } = await tx.asset.updateMany({
      where: { orgId, id: assetId, removedAt: null },
      data: { removedAt: now },
    });
    unit.journal({ action: "assets.remove", subject: { kind: "asset", id: assetId } });
    return told(unit, { assetId, count });
  },
});

/** Puts a picture back into the library, as long as its file is there. */
export const putBackAsset = command({
  name: "assets.putBack",
  input: assetInput,
  may: "media.add",
  run: async (unit, { assetId }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    const asset = await tx.asset.findUnique({ where: { orgId_id: { orgId, id: assetId } } });
    if (!asset || !(await holdFile(unit, asset.storageKey))) return notFound();
    const { count } = await tx.asset.updateMany({
      where: { orgId, id: assetId },
      data: { removedAt: null },
    });
    unit.journal({ action: "assets.putBack", subject: { kind: "asset", id: assetId } });
    return told(unit, { assetId, count });
  },
});

/** Puts a picture of the library with an idea; again is once. */
export const attachToIdea = command({
  name: "assets.attach",
  input: attachInput,
  may: "board.pin",
  run: async (unit, { ideaId, assetId }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    // The idea is held: two who bring the last picture that fits do not both get it in.
    await tx.$queryRaw`select 1 from idea where org_id = ${orgId}::uuid and id = ${ideaId}::uuid for update`;
    const idea = await tx.idea.findFirst({ where: { orgId, id: ideaId, goneAt: null }, select: { assets: true } });
    if (!idea || !(await findAsset(unit, assetId))) return notFound();
    if (idea.assets.some((attached) => attached.assetId === assetId)) return ok(true);
    if (idea.assets.length >= ATTACHMENTS_MAX)
      return refuse("wrong_state", "assets.ideaFull", { values: { maximum: ATTACHMENTS_MAX } });
    const position = Math.max(-1, ...idea.assets.map((attached) => attached.position)) + 1;
    await tx.ideaAsset.create({ data: { orgId, id: newId(), ideaId, assetId, position } });
    unit.journal({ action: "assets.attach", subject: { kind: "idea", id: ideaId }, data: { assetId } });
    unit.announce({ topic: "ideas", ids: [ideaId] });
    return ok(true);
  },
});

/** Takes a picture away from an idea: whoever pinned it or brought the picture, or the trekker. It stays in the library. */
export const detachFromIdea = command({
  name: "assets.detach",
  input: attachInput,
  may: "board.pin",
  run: async (unit, { ideaId, assetId }): Promise<Result<true>> => {
    const { tx, orgId, actor } = unit;
    const attached = await tx.ideaAsset.findUnique({
      where: { orgId_ideaId_assetId: { orgId, ideaId, assetId } },
      select: { idea: { select: { pinnedById: true } }, asset: { select: { addedById: true } } },
    });
    if (!attached) return notFound();
    const theirs = [attached.idea.pinnedById, attached.asset.addedById];
    if (!theirs.includes(actor.memberId ?? "") && !mayTry(actor.roles, "board.curate"))
      return refuse("not_allowed", "assets.notYours");
    await tx.ideaAsset.deleteMany({ where: { orgId, ideaId, assetId } });
    unit.journal({ action: "assets.detach", subject: { kind: "idea", id: ideaId }, data: { assetId } });
    unit.announce({ topic: "ideas", ids: [ideaId] });
    return ok(true);
  },
});

/** The pictures of ideas go along with the post that is made of them, as many as a post takes. */
export async function takePicturesAlong(unit: Unit, itemId: string, ideaIds: readonly string[]): Promise<void> {
  const { tx, orgId, actor, now } = unit;
  const attached = await tx.ideaAsset.findMany({
    where: { orgId, ideaId: { in: [...ideaIds] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { asset: true },
  });
  const pictures = new Map(attached.map(({ asset }) => [asset.id, asset]));
  await tx.media.createMany({
    data: [...pictures.values()]
      .slice(0, IMAGES_MAX)
      .map((asset, position) => pictureOf(asset, { itemId, position, addedById: actor.memberId ?? "", addedAt: now })),
  });
}

type Kept = NonNullable<Awaited<ReturnType<typeof findAsset>>>;
type Place = { itemId: string; position: number; addedById: string; addedAt: Date };

/** A picture of the library as it goes with an item: all of it, with the words the library has for it. */
export function pictureOf(asset: Kept, place: Place) {
  const { orgId, id: assetId, storageKey, contentHash, mimeType, bytes, width, height, alt } = asset;
  return { orgId, id: newId(), assetId, storageKey, contentHash, mimeType, bytes, width, height, alt, ...place };
}

/** Without `addAsset`: a picture comes in through its upload alone, which has looked at it. */
export const assetCommands = {
  describeAsset,
  focusAsset,
  removeAsset,
  putBackAsset,
  attachToIdea,
  detachFromIdea,
};
