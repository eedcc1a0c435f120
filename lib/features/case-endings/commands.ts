import { z } from "zod";
import type { CaseOutcome } from "@/lib/domain/cases";
import { invalid, ok, type Result, refuse } from "@/lib/domain/result";
import { changeCase, endAnswer, holdFile, holdSeen, workOnAnswer } from "@/lib/features/case-answers/commands";
import type { CaseFile } from "@/lib/features/case-answers/queries";
import { caseHref } from "@/lib/features/case-answers/schema";
import { trekkersOf } from "@/lib/features/scenes/queries";
import { judgeService } from "@/lib/features/service-levels/commands";
import { command } from "@/lib/platform/command";
import { type NoticeKind, notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { tellWebhooks } from "@/lib/platform/webhooks";
import { closeInput, endRouteInput, reopenInput, setRouteInput, snoozeInput, wakeInput } from "./schema";

type Version = { version: number };
const AWAKE = { snoozedUntil: null, snoozedById: null };

/** Puts a case out of sight until a moment; what the other side says wakes it earlier. */
export const snoozeCase = command({
  name: "cases.snooze",
  input: snoozeInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<Version>> => {
    const { now, actor } = unit;
    const held = await holdSeen(unit, input, "snooze");
    if (!held.ok) return held;
    if (input.until <= now) return invalid("until", "fields.inThePast");
    unit.wake({ queue: "deadlines", at: input.until });
    const data = { snoozedUntil: input.until, snoozedById: actor.memberId };
    const note = { until: input.until.toISOString() };
    return ok(await changeCase(unit, held.value, { action: "cases.snooze", data, note }));
  },
});

export const wakeCase = command({
  name: "cases.wake",
  input: wakeInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<Version>> => {
    const held = await holdSeen(unit, input, "wake");
    if (!held.ok) return held;
    if (held.value.snoozedUntil === null) return ok({ version: held.value.version });
    return ok(await changeCase(unit, held.value, { action: "cases.wake", data: AWAKE }));
  },
});

/** Nothing was left to settle in what was never ours to begin with. */
const NEVER_OURS: readonly CaseOutcome[] = ["not_ours", "spam"];

/** Says what came of it; an answer that is still being written is left, with its words. */
export const closeCase = command({
  name: "cases.close",
  input: closeInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<Version>> => {
    const { now, actor } = unit;
    const { outcome, words } = input;
    const held = await holdSeen(unit, input, "close");
    if (!held.ok) return held;
    const file = held.value;
    if (outcome === "passed_on" && words === "") return invalid("words", "fields.reasonNeeded");
    if (outcome === "other_door" && !file.route) return invalid("outcome", "fields.routeNeeded");
    const ended = await endAnswer(unit, file, words);
    if (!ended.ok) return ended;
    if (!NEVER_OURS.includes(outcome)) await judgeService(unit, file, "solved");
    const changed = await changeCase(unit, file, {
      action: "cases.close",
      data: {
        ...{ state: "closed", closedAt: now, closedById: actor.memberId, itemId: null, outcome, outcomeWords: words },
        ...AWAKE,
        solvedAt: NEVER_OURS.includes(outcome) ? null : now,
      },
      note: { outcome, words },
    });
    await tellWebhooks(unit, {
      event: "case.closed",
      href: caseHref(file.id),
      data: { caseId: file.id, outcome },
      dedupeKey: `case.closed:${file.id}:${changed.version}`,
    });
    return ok(changed);
  },
});

/** What a case says again once it is open: nothing of how it ended. */
export const REOPENED = {
  ...{ state: "open", closedAt: null, closedById: null, outcome: null, outcomeWords: null },
  ...{ solvedAt: null, solvedMinutes: null, solvedDifference: null },
} as const;

export const reopenCase = command({
  name: "cases.reopen",
  input: reopenInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<Version>> => {
    const { tx, orgId } = unit;
    const held = await holdSeen(unit, input, "reopen");
    if (!held.ok) return held;
    const file = held.value;
    const { network, threadKey } = file;
    const goesOn = await tx.case.count({ where: { orgId, network, threadKey, state: { not: "closed" } } });
    if (goesOn > 0) return refuse("conflict", "cases.goesOnElsewhere");
    const changed = await changeCase(unit, file, { action: "cases.reopen", data: REOPENED });
    await workOnAnswer(unit, file.id);
    return ok(changed);
  },
});

/** Marks what a social channel cannot settle, with the right door, and when to look whether it was found. */
export const setCaseRoute = command({
  name: "cases.setRoute",
  input: setRouteInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<Version>> => {
    const held = await holdSeen(unit, input, "set_route");
    if (!held.ok) return held;
    const { route, url, lookAt } = input;
    if (lookAt <= unit.now) return invalid("lookAt", "fields.inThePast");
    unit.wake({ queue: "deadlines", at: lookAt });
    const data = { route, routeUrl: url, routeLookAt: lookAt, routeEndedAt: null, routeWords: null };
    const note = { route, url, lookAt: lookAt.toISOString() };
    return ok(await changeCase(unit, held.value, { action: "cases.setRoute", data, note }));
  },
});

/** The other side found that door, or does not need it any more. */
export const endCaseRoute = command({
  name: "cases.endRoute",
  input: endRouteInput,
  may: "cases.work",
  run: async (unit, input): Promise<Result<Version>> => {
    const held = await holdSeen(unit, input, "end_route");
    if (!held.ok) return held;
    if (!held.value.route || held.value.routeEndedAt) return refuse("wrong_state", "cases.noRoute");
    const { words } = input;
    const data = { routeEndedAt: unit.now, routeWords: words, routeLookAt: null };
    return ok(await changeCase(unit, held.value, { action: "cases.endRoute", data, note: { words } }));
  },
});

/** Wakes one case whose moment has come, or asks to look whether the other door was found; each once. */
export const tendCase = command({
  name: "cases.tend",
  input: z.object({ caseId: z.uuid() }),
  may: "system",
  run: async (unit, { caseId }): Promise<Result<boolean>> => {
    const { now } = unit;
    const file = await holdFile(unit, caseId);
    if (!file) return ok(false);
    const wakes = file.snoozedUntil !== null && file.snoozedUntil <= now;
    const looks = file.routeLookAt !== null && file.routeLookAt <= now;
    if (!wakes && !looks) return ok(false);
    const data = { ...(wakes ? AWAKE : {}), ...(looks ? { routeLookAt: null } : {}) };
    const { version } = await changeCase(unit, file, { action: looks ? "cases.routeDue" : "cases.wake", data });
    if (looks && !file.routeEndedAt) await tell(unit, { ...file, version }, "case_route_due");
    else if (wakes && file.state !== "closed") await tell(unit, { ...file, version }, "case_woke");
    return ok(true);
  },
});

/** Whoever has it, and whoever put it to sleep; where that is nobody, the trekkers. */
async function tell(unit: Unit, file: CaseFile, kind: NoticeKind): Promise<void> {
  const { tx, orgId } = unit;
  const theirs = [file.holderId, file.snoozedById].flatMap((id) => id ?? []);
  await notify(unit, {
    kind,
    memberIds: theirs.length > 0 ? theirs : await trekkersOf(tx, orgId, null),
    href: caseHref(file.id),
    data: { title: file.title, route: file.route ?? "" },
    dedupeKey: `${kind}:${file.id}:${file.version}`,
    isUrgent: file.priority === "urgent",
  });
}

export const caseEndingCommands = { snoozeCase, wakeCase, closeCase, reopenCase, setCaseRoute, endCaseRoute };
