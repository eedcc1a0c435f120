import { scopeOf } from "@/lib/domain/advice";
import { addDays, dayOf, momentsOf } from "@/lib/domain/planning";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { staleItem } from "@/lib/features/items/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { answerPointInput, askOnInput, makePointInput, setScopeInput } from "./schema";

const HREF = "/advice";
const notFound = (): Refused => refuse("not_found", "notFound");

/** Says which rooms an adviser sees, where they may say something, and until which day. It counts from the next look. */
export const setScope = command({
  name: "advice.setScope",
  input: setScopeInput,
  may: "advice.lead",
  run: async (unit, { memberId, seenRevision, endsOn, ...rooms }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const adviser = await tx.member.findFirst({
      where: { orgId, id: memberId, removedAt: null, roles: { some: { role: "adviser" } } },
      select: {
        endsAt: true,
        roles: { select: { role: true } },
        adviserScope: { select: { look: true, comment: true } },
      },
    });
    if (!adviser) return notFound();
    const { calendar } = await unit.agreement();
    if (endsOn < dayOf(now.toISOString(), calendar.timeZone)) return invalid("endsOn", "fields.inThePast");
    const scope = scopeOf(rooms);
    const kept = { look: [...scope.look], comment: [...scope.comment], setById: actor.memberId, setAt: now };
    const { count } =
      seenRevision === 0
        ? await tx.adviserScope.createMany({
            data: [{ orgId, id: newId(), memberId, revision: 1, ...kept }],
            skipDuplicates: true,
          })
        : await tx.adviserScope.updateMany({
            where: { orgId, memberId, revision: seenRevision },
            data: { ...kept, revision: { increment: 1 } },
          });
    if (count === 0) return refuse("stale", "stale");
    // Somebody who also works here does not stop working here by it.
    const isAdviserAlone = adviser.roles.every(({ role }) => role === "adviser");
    const endsAt = momentsOf({ from: endsOn, to: addDays(endsOn, 1) }, calendar.timeZone).to;
    if (isAdviserAlone) await tx.member.updateMany({ where: { orgId, id: memberId }, data: { endsAt } });
    const before = { scope: adviser.adviserScope, endsAt: adviser.endsAt?.toISOString() ?? null };
    unit.journal({
      action: "advice.setScope",
      subject: { kind: "member", id: memberId },
      data: { look: kept.look, comment: kept.comment, endsOn, before },
    });
    unit.announce({ topic: "advice" });
    return ok({ revision: seenRevision + 1 });
  },
});

/** A critical question or a reality check, from outside. It decides nothing: the team says what it does with it. */
export const makePoint = command({
  name: "advice.ask",
  input: makePointInput,
  may: "advice.ask",
  run: async (unit, { id = newId(), ...point }): Promise<Result<{ pointId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const row = { orgId, id, ...point, byId: actor.memberId, at: now };
    const { count } = await tx.advicePoint.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok({ pointId: id });
    unit.journal({ action: "advice.ask", subject: { kind: "advice_point", id }, data: point });
    unit.announce({ topic: "advice" });
    await tellTrekkers(unit, { id, kind: point.kind, words: point.statement, turn: 0 });
    return ok({ pointId: id });
  },
});

/** What the team says to it; of a reality check also what it does with it. */
export const answerPoint = command({
  name: "advice.answer",
  input: answerPointInput,
  may: "advice.lead",
  run: async (unit, { pointId, seenRevision, words, outcome }): Promise<Result<{ revision: number }>> => {
    const { actor, now } = unit;
    const found = await findPoint(unit, pointId);
    if (!found.ok) return found;
    const { kind, byId, statement } = found.value;
    if (kind === "check" && outcome === null) return invalid("outcome", "fields.choose");
    const said = kind === "check" ? outcome : null;
    const turned = await turn(unit, { pointId, seenRevision, words, outcome: said }, { settledAt: now, outcome: said });
    if (!turned.ok) return turned;
    unit.journal({
      action: "advice.answer",
      subject: { kind: "advice_point", id: pointId },
      data: { words, outcome: said },
    });
    await notify(unit, {
      kind: "advice_answered",
      memberIds: [byId],
      href: HREF,
      data: { by: actor.name, statement, words },
      dedupeKey: `advice_answered:${pointId}:${turned.value.revision}`,
    });
    return turned;
  },
});

/** An answer that raises another question: it is the team's turn again. */
export const askOn = command({
  name: "advice.askOn",
  input: askOnInput,
  may: "advice.ask",
  run: async (unit, { pointId, seenRevision, words }): Promise<Result<{ revision: number }>> => {
    const found = await findPoint(unit, pointId);
    if (!found.ok) return found;
    if (found.value.byId !== unit.actor.memberId) return refuse("not_allowed", "advice.notYours");
    const turned = await turn(unit, { pointId, seenRevision, words, outcome: null }, { settledAt: null });
    if (!turned.ok) return turned;
    unit.journal({ action: "advice.askOn", subject: { kind: "advice_point", id: pointId }, data: { words } });
    const kind = found.value.kind as "question" | "check";
    await tellTrekkers(unit, { id: pointId, kind, words, turn: turned.value.revision });
    return turned;
  },
});

async function findPoint({ tx, orgId, actor }: Unit, id: string) {
  const point = await tx.advicePoint.findUnique({ where: { orgId_id: { orgId, id } } });
  return point && actor.kind === "member" ? ok(point) : notFound();
}

type Said = { pointId: string; seenRevision: number; words: string; outcome: string | null };

async function turn(
  unit: Unit,
  { pointId, seenRevision, words, outcome }: Said,
  data: Prisma.AdvicePointUpdateManyMutationInput,
): Promise<Result<{ revision: number }>> {
  const { tx, orgId, actor, now } = unit;
  if (actor.kind !== "member") return notFound();
  const { count } = await tx.advicePoint.updateMany({
    where: { orgId, id: pointId, revision: seenRevision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) return staleItem(unit, pointId);
  const row = { orgId, id: newId(), pointId, words, outcome, byId: actor.memberId, at: now };
  await tx.adviceAnswer.create({ data: row });
  unit.announce({ topic: "advice" });
  return ok({ revision: seenRevision + 1 });
}

type Asked = { id: string; kind: "question" | "check"; words: string; turn: number };

async function tellTrekkers(unit: Unit, { id, kind, words, turn }: Asked): Promise<void> {
  const people = await colleagues(unit.tx, unit.orgId, unit.now);
  const leads = people.filter(({ roles }) => roles.some((one) => one.role === "trekker" && one.segmentId === null));
  await notify(unit, {
    kind: "advice_asked",
    memberIds: leads.map(({ memberId }) => memberId),
    href: HREF,
    data: { by: unit.actor.name, words, isCheck: kind === "check" ? "yes" : "no" },
    dedupeKey: `advice_asked:${id}:${turn}`,
  });
}

export const adviceCommands = { setScope, makePoint, answerPoint, askOn };
