import { beforeAll, expect, it } from "vitest";
import { ok } from "@/lib/domain/result";
import { closeCase } from "@/lib/features/case-endings/commands";
import { triageCase } from "@/lib/features/case-steps/commands";
import { judgeService, setTarget } from "@/lib/features/service-levels/commands";
import { serviceReport } from "@/lib/features/service-report/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { inUnit } from "@/lib/platform/unit";
import { as } from "@/tests/support/as";
import {
  type CaseTown,
  caseNow,
  caseTown,
  minutesLater,
  noticed,
  ordinary,
  seen,
  tuesday,
} from "@/tests/support/cases";
import { must } from "@/tests/support/post";

let town: CaseTown;
const ANY = { channelId: null, topicId: null, segmentId: null, priority: null };

beforeAll(async () => {
  town = await caseTown();
  const { fatima } = town.members;
  const amounts = { firstAnswerMinutes: 120, solvedMinutes: 480 };
  await must(as(fatima, setTarget, { ...ANY, ...amounts, now: tuesday }));
  await must(
    as(fatima, setTarget, { ...ANY, priority: "urgent", firstAnswerMinutes: 30, solvedMinutes: 60, now: tuesday }),
  );
});

const answered = async (caseId: string, now: Date) => {
  const file = await caseNow(town, caseId);
  const system = { kind: "system", orgId: town.orgId } as const;
  await must(inUnit(system, async (unit) => ok(await judgeService(unit, file, "first_answer")), { now }));
  return caseNow(town, caseId);
};
const report = (what: "first_answer" | "solved") =>
  inOrganisation(town.orgId, (tx) =>
    serviceReport({ tx, orgId: town.orgId, now: minutesLater(24 * 60) }, { weeks: 4, what, by: "channel" }),
  );

it("promises in working time when something is noticed, anew once it is known what it is about, and keeps what came of it", async () => {
  // Half past three: an hour and a half before closing time.
  const { id, ...begun } = await noticed(town);
  expect(begun.firstAnswerDueAt?.toISOString()).toBe("2026-11-25T08:30:00.000Z");
  expect(begun.solvedDueAt?.toISOString()).toBe("2026-11-25T14:30:00.000Z");
  const judged = { ...seen(await caseNow(town, id)), ...ordinary, priority: "urgent", now: minutesLater(5) };
  await must(as(town.members.wout, triageCase, judged));
  expect((await caseNow(town, id)).firstAnswerDueAt).toEqual(minutesLater(30));
  const late = await answered(id, minutesLater(45));
  expect(late).toMatchObject({ firstAnswerMinutes: 45, firstAnswerDifference: -15, firstAnsweredAt: minutesLater(45) });
  // Only the first answer counts as the first.
  expect(await answered(id, minutesLater(60))).toMatchObject({ firstAnswerMinutes: 45 });
  const closing = { ...seen(await caseNow(town, id)), outcome: "answered", words: "" };
  await must(as(town.members.wout, closeCase, { ...closing, now: minutesLater(50) }));
  expect(await caseNow(town, id)).toMatchObject({ solvedMinutes: 50, solvedDifference: 10 });
});

it("reports what was met and missed by the moments, and leaves out what needed no answer", async () => {
  const inTime = await noticed(town, { at: minutesLater(10) });
  await answered(inTime.id, minutesLater(60));
  const spam = await noticed(town, { at: minutesLater(10) });
  const closing = { ...seen(await caseNow(town, spam.id)), outcome: "spam", words: "" };
  await must(as(town.members.wout, closeCase, { ...closing, now: minutesLater(20) }));
  const { total, perWeek, perGroup } = await report("first_answer");
  expect(total).toMatchObject({ met: 1, missed: 1, medianMinutes: 45, p90Minutes: 50 });
  expect(perWeek).toHaveLength(4);
  expect(perWeek.at(-1)).toMatchObject({ week: "2026-11-23", met: 1, missed: 1 });
  expect(perGroup).toMatchObject([{ name: "Instagram", met: 1, missed: 1 }]);
  expect((await report("solved")).total).toMatchObject({ met: 1, missed: 0 });
});
