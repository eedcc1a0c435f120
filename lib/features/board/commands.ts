import { type Column, checkMove, type MovableColumn } from "@/lib/domain/board";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { answerAfter, answerTerm, deedOf, ideaHref, staleIdea, tellAnswered } from "@/lib/features/answers/commands";
import { afterLeaving, LOOSE } from "@/lib/features/stacking/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import {
  bringBackInput,
  editIdeaInput,
  moveIdeaInput,
  parkIdeaInput,
  pinIdeaInput,
  remarkInput,
  selectIdeaInput,
  voteInput,
} from "./schema";

export type PinnedIdea = { id: string; answerDueAt: string };
export type MovedIdea = { id: string; column: Column; version: number };
export type VotedIdea = { votes: number; hasVoted: boolean };

const notFound = (): Refused => refuse("not_found", "notFound");

/** Puts an idea on the board. The same id again by the same person is the same idea, and changes nothing. */
export const pinIdea = command({
  name: "board.pinIdea",
  input: pinIdeaInput,
  may: "board.pin",
  agreesAtOnce: true,
  run: async (unit, input): Promise<Result<PinnedIdea>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const id = input.id ?? newId();
    const { title, body, linkUrl, source, keptFor } = input;
    if (keptFor && keptFor !== actor.memberId) return refuse("not_allowed", "board.keptForOther");
    const { dueAt: answerDueAt, calendarId } = await answerTerm(unit);
    // By hand, since pins come in bursts and the generated insert costs more than all the rest of a pin.
    const count = await tx.$executeRaw`
      insert into idea (org_id, id, title, body, board_column, pinned_by_id, pinned_at, moved_at, answer_due_at,
        answer_calendar_id, link_url, source)
      values (${orgId}::uuid, ${id}::uuid, ${title}, ${body}, 'pinned', ${actor.memberId}::uuid, ${now}, ${now},
        ${answerDueAt}::timestamptz, ${calendarId}::uuid, ${linkUrl}, ${source})
      on conflict (org_id, id) do nothing`;
    if (count === 0) return alreadyPinned(unit, id);
    unit.journal({ action: "board.pinIdea", subject: { kind: "idea", id }, data: { title, source } });
    unit.announce({ topic: "ideas", ids: [id] });
    return ok({ id, answerDueAt });
  },
});

async function alreadyPinned({ tx, orgId, actor }: Unit, id: string): Promise<Result<PinnedIdea>> {
  const idea = await tx.idea.findUnique({ where: { orgId_id: { orgId, id } } });
  if (idea?.pinnedById !== actor.memberId) return refuse("conflict", "board.idTaken");
  return ok({ id, answerDueAt: idea.answerDueAt.toISOString() });
}

export const voteForIdea = command({
  name: "board.vote",
  input: voteInput,
  may: "board.vote",
  run: (unit, input) => changeVote(unit, input.ideaId, true),
});

export const takeVoteBack = command({
  name: "board.unvote",
  input: voteInput,
  may: "board.vote",
  run: (unit, input) => changeVote(unit, input.ideaId, false),
});

/** The counter moves by the number of vote rows that changed, so it is right whatever happens at the same time. */
async function changeVote(unit: Unit, ideaId: string, hasVoted: boolean): Promise<Result<VotedIdea>> {
  const { tx, orgId, actor, now } = unit;
  const hanging = { orgId, id: ideaId, goneAt: null };
  const idea = await tx.idea.findFirst({ where: hanging, select: { votes: true } });
  if (!idea || actor.kind !== "member") return notFound();
  const mine = { orgId, ideaId, memberId: actor.memberId };
  const { count } = hasVoted
    ? await tx.ideaVote.createMany({ data: [{ ...mine, id: newId(), votedAt: now }], skipDuplicates: true })
    : await tx.ideaVote.deleteMany({ where: mine });
  if (count === 0) return ok({ votes: idea.votes, hasVoted });
  const [counted] = await tx.idea.updateManyAndReturn({
    where: hanging,
    data: { votes: { increment: hasVoted ? count : -count } },
    select: { votes: true },
  });
  // It went up in another idea meanwhile, and its votes with it.
  if (!counted) return notFound();
  unit.journal({ action: hasVoted ? "board.vote" : "board.unvote", subject: { kind: "idea", id: ideaId } });
  unit.announce({ topic: "ideas", ids: [ideaId] });
  return ok({ votes: counted.votes, hasVoted });
}

/** Says something under an idea; whoever pinned it is told. The same id again is once, as for a pin. */
export const remarkOnIdea = command({
  name: "board.remark",
  input: remarkInput,
  may: "board.remark",
  run: async (unit, input): Promise<Result<{ id: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const hanging = { orgId, id: input.ideaId, goneAt: null };
    const idea = await tx.idea.findFirst({ where: hanging, select: { title: true, pinnedById: true } });
    if (!idea || actor.kind !== "member") return notFound();
    const id = input.id ?? newId();
    const remark = { orgId, id, ideaId: input.ideaId, memberId: actor.memberId, body: input.body, saidAt: now };
    const { count } = await tx.comment.createMany({ data: [remark], skipDuplicates: true });
    if (count === 0) return ok({ id });
    const counted = await tx.idea.updateMany({ where: hanging, data: { comments: { increment: count } } });
    if (counted.count === 0) return notFound();
    unit.journal({ action: "board.remark", subject: { kind: "idea", id: input.ideaId }, data: { remarkId: id } });
    unit.announce({ topic: "ideas", ids: [input.ideaId] });
    await notify(unit, {
      kind: "idea_remark",
      memberIds: [idea.pinnedById],
      href: ideaHref(input.ideaId),
      data: { title: idea.title, by: actor.name, words: input.body },
      dedupeKey: `idea_remark:${id}`,
      isQuiet: true,
    });
    return ok({ id });
  },
});

/** Says yes to an idea, with a word to the pinner when there is one. */
export const selectIdea = command({
  name: "board.selectIdea",
  input: selectIdeaInput,
  may: "board.curate",
  run: (unit, input) => move(unit, { ...input, to: "selected" }),
});

/** Lays an idea aside with a kind word; it can come back any time. */
export const parkIdea = command({
  name: "board.parkIdea",
  input: parkIdeaInput,
  may: "board.curate",
  run: (unit, input) => move(unit, { ...input, to: "parked" }),
});

/** Puts a parked idea back on the board, where it waits for an answer again. */
export const bringIdeaBack = command({
  name: "board.bringBack",
  input: bringBackInput,
  may: "board.curate",
  run: (unit, input) => move(unit, { ...input, to: "pinned", words: "" }),
});

/** The move of a drag, of the menu and of an undo: to any column that the table of moves allows. */
export const moveIdea = command({
  name: "board.moveIdea",
  input: moveIdeaInput,
  may: "board.curate",
  run: async (unit, input) => {
    if (input.to === "parked" && input.words === "") {
      return refuse("invalid", "invalid", { fields: { words: [{ message: "fields.required" }] } });
    }
    return move(unit, input);
  },
});

type Move = { ideaId: string; seenVersion: number; to: MovableColumn; words: string };
async function move(unit: Unit, step: Move): Promise<Result<MovedIdea>> {
  const { tx, orgId, now } = unit;
  const { ideaId: id, seenVersion, to, words } = step;
  const idea = await tx.idea.findUnique({ where: { orgId_id: { orgId, id } } });
  if (!idea) return notFound();
  if (idea.version !== seenVersion) return staleIdea(unit, id);
  const from = idea.column as Column;
  const allowed = checkMove(from, to);
  if (!allowed.ok) return allowed;
  const { count } = await tx.idea.updateMany({
    where: { orgId, id, column: from, version: seenVersion },
    data: { ...LOOSE, column: to, movedAt: now, version: { increment: 1 }, ...(await answerAfter(unit, idea, step)) },
  });
  if (count === 0) return staleIdea(unit, id);
  unit.journal({ action: deedOf(to), subject: { kind: "idea", id }, data: { from, to, words } });
  unit.announce({ topic: "ideas", ids: [id] });
  await afterLeaving(unit, [idea.bundleId]);
  await tellAnswered(unit, idea, step);
  return ok({ id, column: to, version: seenVersion + 1 });
}

/** Where an idea can still be worded otherwise: nobody answered it yet. */
const WAITING = ["pinned", "bundled"] as const;

/** Words an idea better while it hangs on the board: by whoever pinned it, or by the trekker. */
export const editIdea = command({
  name: "board.editIdea",
  input: editIdeaInput,
  may: "board.pin",
  run: async (unit, input): Promise<Result<MovedIdea>> => {
    const { tx, orgId, actor } = unit;
    const { ideaId: id, seenVersion, title, body } = input;
    const idea = await tx.idea.findUnique({ where: { orgId_id: { orgId, id } } });
    if (!idea) return notFound();
    const isTheirs = idea.pinnedById === actor.memberId || mayTry(actor.roles, "board.curate");
    if (!isTheirs) return refuse("not_allowed", "board.notYourIdea");
    if (idea.version !== seenVersion) return staleIdea(unit, id);
    const column = WAITING.find((waiting) => waiting === idea.column);
    if (!column) return refuse("wrong_state", "board.notEditable");
    const { count } = await tx.idea.updateMany({
      where: { orgId, id, column, version: seenVersion },
      data: { title, body, version: { increment: 1 } },
    });
    if (count === 0) return staleIdea(unit, id);
    const before = { title: idea.title, body: idea.body };
    unit.journal({ action: "board.editIdea", subject: { kind: "idea", id }, data: { title, body, before } });
    unit.announce({ topic: "ideas", ids: [id] });
    return ok({ id, column, version: seenVersion + 1 });
  },
});

/** What the command endpoint can run of the board. */
export const boardCommands = {
  pinIdea,
  voteForIdea,
  takeVoteBack,
  remarkOnIdea,
  selectIdea,
  parkIdea,
  bringIdeaBack,
  moveIdea,
  editIdea,
};
