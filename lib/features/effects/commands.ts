import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { countedIn } from "@/lib/domain/results";
import { dayInOffice } from "@/lib/features/outings/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { changeEffectInput, removeEffectInput, tellEffectInput } from "./schema";

type Kept = { effectId: string; revision: number };
type Told = "effects.tell" | "effects.change" | "effects.remove";
const notFound = (): Refused => refuse("not_found", "notFound");

/** Tells what a post that went out brought about outside the screen, by whoever saw it. */
export const tellEffect = command({
  name: "effects.tell",
  input: tellEffectInput,
  may: "results.tell",
  run: async (unit, { id = newId(), itemId, ...said }): Promise<Result<Kept>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return notFound();
    const select = { state: true, ideaId: true, campaignId: true, goalId: true };
    const item = await tx.item.findFirst({ where: { orgId, id: itemId, kind: "post" }, select });
    if (!item) return notFound();
    if (item.state !== "published") return refuse("wrong_state", "results.notOutYet");
    if (said.onDay > (await dayInOffice(unit))) return invalid("onDay", "fields.inTheFuture");
    const { ideaId, campaignId, goalId } = item;
    const row = { orgId, id, itemId, ideaId, campaignId, goalId, ...said, ...countedIn(said.words) };
    const { count } = await tx.effect.createMany({
      data: [{ ...row, addedById: actor.memberId, addedAt: now }],
      skipDuplicates: true,
    });
    if (count > 0) noted(unit, "effects.tell", { itemId, effectId: id, ...said });
    return ok({ effectId: id, revision: 0 });
  },
});

/** Says it otherwise: one's own, and whoever leads anybody's. */
export const changeEffect = command({
  name: "effects.change",
  input: changeEffectInput,
  may: "results.tell",
  run: async (unit, { effectId: id, seenRevision, ...said }): Promise<Result<Kept>> => {
    const { tx, orgId } = unit;
    const effect = await theirs(unit, id);
    if (!("row" in effect)) return effect;
    if (said.onDay > (await dayInOffice(unit))) return invalid("onDay", "fields.inTheFuture");
    const { count } = await tx.effect.updateMany({
      where: { orgId, id, revision: seenRevision, removedAt: null },
      data: { ...said, ...countedIn(said.words), revision: { increment: 1 } },
    });
    if (count === 0) return refuse("stale", "stale");
    const { itemId, words, story, onDay } = effect.row;
    const before = { words, story, onDay };
    noted(unit, "effects.change", { itemId, effectId: id, ...said, before });
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
    noted(unit, "effects.remove", { itemId: effect.row.itemId, effectId: id, words: effect.row.words });
    return ok({ effectId: id, revision: seenRevision + 1 });
  },
});

async function theirs({ tx, orgId, actor }: Unit, id: string) {
  const row = await tx.effect.findFirst({ where: { orgId, id, removedAt: null } });
  if (!row) return notFound();
  const isTheirs = mayTry(actor.roles, "results.lead") || (actor.kind === "member" && row.addedById === actor.memberId);
  return isTheirs ? { row } : refuse("not_allowed", "results.notYours");
}

type Note = { itemId: string | null; effectId: string } & Prisma.InputJsonObject;

function noted(unit: Unit, action: Told, { effectId, ...data }: Note): void {
  unit.journal({ action, subject: { kind: "effect", id: effectId }, data });
  unit.announce({ topic: "results" });
  if (data.itemId) unit.announce({ topic: "items", ids: [data.itemId] });
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
