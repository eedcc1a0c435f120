import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { countedIn } from "@/lib/domain/results";
import { describeAsset } from "@/lib/features/assets/commands";
import { dayInOffice } from "@/lib/features/outings/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { changeEffectInput, removeEffectInput, tellEffectInput } from "./schema";

type Kept = { effectId: string; revision: number };
type Told = "effects.tell" | "effects.change" | "effects.remove";
const notFound = (): Refused => refuse("not_found", "notFound");

/** Tells what a post or an idea that went out brought about outside the screen, by whoever saw it. */
export const tellEffect = command({
  name: "effects.tell",
  input: tellEffectInput,
  may: "results.tell",
  run: async (unit, { id = newId(), itemId, ideaId, photo, ...said }): Promise<Result<Kept>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return notFound();
    const about = await aboutWhat(unit, { itemId, ideaId });
    if ("refusal" in about) return about;
    if (said.onDay > (await dayInOffice(unit))) return invalid("onDay", "fields.inTheFuture");
    const picture = await pictureOf(unit, photo);
    if ("refusal" in picture) return picture;
    const { ideas, ...tied } = about;
    const row = { orgId, id, ...tied, ...picture, ...said, ...countedIn(said.words) };
    const { count } = await tx.effect.createMany({
      data: [{ ...row, addedById: actor.memberId, addedAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return ok({ effectId: id, revision: 0 });
    noted(unit, "effects.tell", { itemId: tied.itemId, ideaId: tied.ideaId, effectId: id, ...said, ...picture });
    for (const idea of ideas) await tellPinner(unit, { effectId: id, idea, words: said.words });
    return ok({ effectId: id, revision: 0 });
  },
});

type About = {
  itemId: string | null;
  ideaId: string | null;
  campaignId: string | null;
  goalId: string | null;
  /** Those it grew from: whoever pinned them hears what came of it. */
  ideas: PinnedIdea[];
};
type PinnedIdea = { id: string; title: string; pinnedById: string };
const IDEA = { id: true, title: true, pinnedById: true } as const;

/** What it is told of: a post that is out, or an idea that went out without one. */
async function aboutWhat(
  { tx, orgId }: Unit,
  { itemId, ideaId }: { itemId: string | undefined; ideaId: string | undefined },
): Promise<About | Refused> {
  if (itemId !== undefined) {
    const grownFrom = { idea: { select: IDEA }, bundle: { select: { ideas: { select: IDEA } } } };
    const select = { state: true, ideaId: true, campaignId: true, goalId: true, ...grownFrom };
    const item = await tx.item.findFirst({ where: { orgId, id: itemId, kind: "post" }, select });
    if (!item) return notFound();
    const { state, idea, bundle, ...about } = item;
    const ideas = bundle?.ideas ?? (idea ? [idea] : []);
    return state === "published" ? { ...about, itemId, ideas } : refuse("wrong_state", "results.notOutYet");
  }
  const idea = await tx.idea.findFirst({
    where: { orgId, id: ideaId ?? "", goneAt: null },
    select: { ...IDEA, column: true, goalId: true },
  });
  if (!idea) return notFound();
  if (idea.column !== "published") return refuse("wrong_state", "results.notPublished");
  return { itemId: null, ideaId: idea.id, campaignId: null, goalId: idea.goalId, ideas: [idea] };
}

type Photo = { assetId: string; alt: string } | null | undefined;

/** The picture that goes with it: of the library, and never without words for whoever does not see it. */
async function pictureOf(unit: Unit, photo: Photo): Promise<{ assetId?: string | null } | Refused> {
  if (!photo) return photo === null ? { assetId: null } : {};
  const { tx, orgId } = unit;
  const where = { orgId, id: photo.assetId, removedAt: null };
  const asset = await tx.asset.findFirst({ where, select: { alt: true, title: true } });
  if (!asset) return notFound();
  if (asset.alt === "" && photo.alt === "") return invalid("alt", "fields.altNeeded");
  if (asset.alt === "") await describeAsset.run(unit, { ...photo, title: asset.title });
  return { assetId: photo.assetId };
}

type Pinned = { effectId: string; idea: PinnedIdea; words: string };

const tellPinner = (unit: Unit, { effectId, idea: { id, title, pinnedById }, words }: Pinned): Promise<void> =>
  notify(unit, {
    kind: "idea_effect",
    memberIds: [pinnedById],
    href: `/board/${id}`,
    data: { title, words },
    dedupeKey: `idea_effect:${effectId}:${id}`,
  });

/** Says it otherwise: one's own, and whoever leads anybody's. */
export const changeEffect = command({
  name: "effects.change",
  input: changeEffectInput,
  may: "results.tell",
  run: async (unit, { effectId: id, seenRevision, photo, ...said }): Promise<Result<Kept>> => {
    const { tx, orgId } = unit;
    const effect = await theirs(unit, id);
    if (!("row" in effect)) return effect;
    if (said.onDay > (await dayInOffice(unit))) return invalid("onDay", "fields.inTheFuture");
    const picture = await pictureOf(unit, photo);
    if ("refusal" in picture) return picture;
    const { count } = await tx.effect.updateMany({
      where: { orgId, id, revision: seenRevision, removedAt: null },
      data: { ...said, ...picture, ...countedIn(said.words), revision: { increment: 1 } },
    });
    if (count === 0) return refuse("stale", "stale");
    const { itemId, ideaId, words, story, onDay, assetId } = effect.row;
    const before = { words, story, onDay, assetId };
    noted(unit, "effects.change", { itemId, ideaId, effectId: id, ...said, ...picture, before });
    return ok({ effectId: id, revision: seenRevision + 1 });
  },
});

/** Takes it away: one's own, and whoever leads anybody's. It stays on record. */
export const removeEffect = command({
  name: "effects.remove",
  input: removeEffectInput,
  may: "results.tell",
  run: async (unit, { effectId: id, seenRevision }): Promise<Result<Kept>> => {
    const { tx, orgId, now } = unit;
    const effect = await theirs(unit, id);
    if (!("row" in effect)) return effect;
    const { count } = await tx.effect.updateMany({
      where: { orgId, id, revision: seenRevision, removedAt: null },
      data: { removedAt: now, revision: { increment: 1 } },
    });
    if (count === 0) return refuse("stale", "stale");
    const { itemId, ideaId, words } = effect.row;
    noted(unit, "effects.remove", { itemId, ideaId, effectId: id, words });
    return ok({ effectId: id, revision: seenRevision + 1 });
  },
});

async function theirs({ tx, orgId, actor }: Unit, id: string) {
  const row = await tx.effect.findFirst({ where: { orgId, id, removedAt: null } });
  if (!row) return notFound();
  const isTheirs = mayTry(actor.roles, "results.lead") || (actor.kind === "member" && row.addedById === actor.memberId);
  return isTheirs ? { row } : refuse("not_allowed", "results.notYours");
}

type Note = { itemId: string | null; ideaId: string | null; effectId: string } & Prisma.InputJsonObject;

function noted(unit: Unit, action: Told, { effectId, ...data }: Note): void {
  unit.journal({ action, subject: { kind: "effect", id: effectId }, data });
  unit.announce({ topic: "results" });
  if (data.itemId) unit.announce({ topic: "items", ids: [data.itemId] });
  if (data.ideaId) unit.announce({ topic: "ideas", ids: [data.ideaId] });
}

/** The line on an idea's card is told as an effect too: of the post that was made of it, where there is one. */
export async function tellEffectOfIdea(
  unit: Unit,
  { ideaId, words, before }: { ideaId: string; words: string; before: string | null },
): Promise<void> {
  const { tx, orgId, now, actor } = unit;
  if (actor.kind !== "member") return;
  const said = { words, ...countedIn(words) };
  const standing = before === null ? null : { orgId, ideaId, words: before, removedAt: null };
  const taken = standing
    ? await tx.effect.updateMany({ where: standing, data: { ...said, revision: { increment: 1 } } })
    : { count: 0 };
  unit.announce({ topic: "results" });
  if (taken.count > 0) return;
  const item = await tx.item.findFirst({
    where: { orgId, ideaId, state: "published" },
    orderBy: [{ closedAt: "desc" }, { id: "asc" }],
    select: { id: true, campaignId: true, goalId: true },
  });
  const about = item ? { itemId: item.id, campaignId: item.campaignId, goalId: item.goalId } : {};
  const row = { orgId, id: newId(), ideaId, ...about, ...said, onDay: await dayInOffice(unit) };
  await tx.effect.create({ data: { ...row, addedById: actor.memberId, addedAt: now } });
}

/** What the command endpoint can run of effects. */
export const effectCommands = { tellEffect, changeEffect, removeEffect };
