import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { promisedBy, targetFor, usedOf } from "@/lib/domain/service-levels";
import type { Calendar } from "@/lib/domain/worktime";
import { toCalendar } from "@/lib/platform/agreement";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { endTargetInput, type KeptPromise, keptPromise, setTargetInput } from "./schema";

/** Promises within how much working time is answered and solved; what was promised for the same before ends. */
export const setTarget = command({
  name: "serviceTargets.set",
  input: setTargetInput,
  may: "service.lead",
  run: async (unit, { firstAnswerMinutes, solvedMinutes, ...about }): Promise<Result<{ targetId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return refuse("not_allowed", "notYourRole");
    const unknown = await unknownAbout(unit, about);
    if (unknown) return unknown;
    await tx.serviceTarget.updateMany({ where: { orgId, ...about, endedAt: null }, data: { endedAt: now } });
    const targetId = newId();
    const made = { firstAnswerMinutes, solvedMinutes, madeById: actor.memberId, madeAt: now };
    await tx.serviceTarget.create({ data: { orgId, id: targetId, ...about, ...made } });
    const data = { ...about, firstAnswerMinutes, solvedMinutes };
    unit.journal({ action: "serviceTargets.set", subject: { kind: "service_target", id: targetId }, data });
    return ok({ targetId });
  },
});

/** Ends a promise: what was noticed before keeps it, what comes after falls under the next that fits. */
export const endTarget = command({
  name: "serviceTargets.end",
  input: endTargetInput,
  may: "service.lead",
  run: async (unit, { targetId }): Promise<Result<{ targetId: string }>> => {
    const { tx, orgId, now } = unit;
    const where = { orgId, id: targetId, endedAt: null };
    const { count } = await tx.serviceTarget.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return refuse("not_found", "notFound");
    unit.journal({ action: "serviceTargets.end", subject: { kind: "service_target", id: targetId }, data: {} });
    return ok({ targetId });
  },
});

type About = { channelId: string | null; topicId: string | null; segmentId: string | null };

async function unknownAbout({ tx, orgId }: Unit, { channelId, topicId, segmentId }: About): Promise<Refused | null> {
  const where = (id: string) => ({ where: { orgId, id } });
  const isKnown = {
    channelId: channelId === null || (await tx.channel.count(where(channelId))) > 0,
    topicId: topicId === null || (await tx.topic.count(where(topicId))) > 0,
    segmentId: segmentId === null || (await tx.segment.count(where(segmentId))) > 0,
  };
  const unknown = Object.entries(isKnown).flatMap(([field, is]) =>
    is ? [] : [[field, [{ message: "fields.unknown" }]]],
  );
  return unknown.length > 0 ? refuse("invalid", "invalid", { fields: Object.fromEntries(unknown) }) : null;
}

/** As far as a promise depends on a case. */
type PromisedCase = Pick<
  Prisma.CaseGetPayload<object>,
  "id" | "channelId" | "topicId" | "segmentId" | "priority" | "noticedAt" | "serviceTarget"
>;

/**
 * Promises when a case is answered and solved, counted from when it was noticed, by the target that fits it as it is now;
 * without one nothing is promised. Asked again when it turns out to be about something else, it promises anew.
 */
export async function promiseService(unit: Unit, file: Omit<PromisedCase, "serviceTarget">): Promise<void> {
  const { tx, orgId } = unit;
  const targets = await targetsOf(unit);
  if (targets.length === 0) return;
  const target = targetFor(targets, file);
  const { calendar, calendarId } = await unit.agreement();
  const promised = target ? promisedBy(calendar, file.noticedAt.toISOString(), target) : null;
  const kept: KeptPromise | null = target && {
    targetId: target.id,
    firstAnswerMinutes: target.firstAnswerMinutes,
    solvedMinutes: target.solvedMinutes,
    calendarId,
  };
  await tx.$executeRaw`
    update case_file set first_answer_due_at = ${promised?.firstAnswerDueAt ?? null}::timestamptz,
      solved_due_at = ${promised?.solvedDueAt ?? null}::timestamptz,
      service_target = ${kept ? JSON.stringify(kept) : null}::jsonb
    where org_id = ${orgId}::uuid and id = ${file.id}::uuid and first_answered_at is null and state <> 'closed'`;
}

type TargetRow = Prisma.ServiceTargetGetPayload<object>;
const known = new WeakMap<Unit["tx"], Promise<TargetRow[]>>();

/** Looked up once per transaction: a hundred signals that come in at once ask the same. */
function targetsOf({ tx, orgId }: Unit): Promise<TargetRow[]> {
  const found =
    known.get(tx) ?? tx.serviceTarget.findMany({ where: { orgId, endedAt: null }, orderBy: { id: "desc" } });
  known.set(tx, found);
  return found;
}

/**
 * Keeps what came of a promise now that a case is answered for the first time, or closed: the working minutes used since
 * it was noticed and the difference to what was promised, counted in the calendar of the promise. Of the first answer
 * only the first time.
 */
export async function judgeService(unit: Unit, file: PromisedCase, what: "first_answer" | "solved"): Promise<void> {
  const { tx, orgId, now } = unit;
  const kept = keptPromise.safeParse(file.serviceTarget).data ?? null;
  const promisedMinutes = (what === "solved" ? kept?.solvedMinutes : kept?.firstAnswerMinutes) ?? null;
  const moments = { noticedAt: file.noticedAt.toISOString(), at: now.toISOString(), promisedMinutes };
  const { usedMinutes, differenceMinutes } = usedOf(await calendarOf(unit, kept), moments);
  const where = { orgId, id: file.id };
  if (what === "first_answer") {
    await tx.case.updateMany({
      where: { ...where, firstAnsweredAt: null },
      data: { firstAnsweredAt: now, firstAnswerMinutes: usedMinutes, firstAnswerDifference: differenceMinutes },
    });
    return;
  }
  const data = { solvedAt: now, solvedMinutes: usedMinutes, solvedDifference: differenceMinutes };
  await tx.case.updateMany({ where, data });
}

/** The calendar a promise was made in; today's where nothing was promised. */
async function calendarOf(unit: Unit, kept: KeptPromise | null): Promise<Calendar> {
  const { tx, orgId } = unit;
  const { calendar, calendarId } = await unit.agreement();
  if (!kept || kept.calendarId === calendarId) return calendar;
  const row = await tx.calendarVersion.findUnique({ where: { orgId_id: { orgId, id: kept.calendarId } } });
  return row ? toCalendar(row) : calendar;
}

export const serviceLevelCommands = { setTarget, endTarget };
