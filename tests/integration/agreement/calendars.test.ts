import { beforeEach, describe, expect, it } from "vitest";
import { ok } from "@/lib/domain/result";
import { changeCalendar, replanOpen } from "@/lib/features/calendars/commands";
import { calendarEditor } from "@/lib/features/calendars/queries";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { endPause, pauseStage } from "@/lib/features/pauses/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { inUnit, type Unit } from "@/lib/platform/unit";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must, postHandedIn, postNow } from "@/tests/support/post";

type Name = "wout" | "fatima" | "hilde";
/** Tuesday 24 November 2026, 15:30 in Brussels; open from 9 to 17. */
const now = new Date("2026-11-24T14:30:00.000Z");
const at = (iso: string) => new Date(`2026-11-${iso}:00.000Z`);

let town: GivenOrganisation<Name>;

beforeEach(async () => {
  const members = { wout: ["member"], fatima: ["trekker"], hilde: ["executive"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
});

const editor = (moment = now) => inOrganisation(town.orgId, (tx) => calendarEditor(tx, town.orgId, moment));
const handedIn = () => postHandedIn(town.members.wout, { channelIds: [town.channels.byHand], now });

async function promised(itemId: string) {
  const { item } = await postNow(town.orgId, itemId);
  const run = item.stageRuns.at(-1);
  if (!run) throw new Error("The post is in no stage.");
  const steps = await inOrganisation(town.orgId, (tx) =>
    tx.deadlineStep.findMany({ where: { orgId: town.orgId, stageRunId: run.id }, orderBy: { step: "asc" } }),
  );
  const stored = await inOrganisation(town.orgId, (tx) =>
    tx.stageRun.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id: run.id } } }),
  );
  const moments = steps.map(({ step, dueAt, firedAt }) => [step, dueAt.toISOString(), firedAt !== null] as const);
  return { dueAt: run.dueAt.toISOString(), calendarId: stored.calendarId, steps: moments };
}

/** Work as the system does it, at a moment. */
const inUnitOf = (moment: Date, work: (unit: Unit) => Promise<void>) =>
  inUnit(
    { kind: "system", orgId: town.orgId },
    async (unit) => {
      await work(unit);
      return ok(null);
    },
    { now: moment },
  );

/** Closed on Wednesday from now on. */
async function noWednesdays(who: Name = "fatima", seenNumber?: number) {
  const { number, choices } = await editor();
  const weeklyHours = { ...choices.weeklyHours, wed: [] };
  return as(town.members[who], changeCalendar, { ...choices, seenNumber: seenNumber ?? number, weeklyHours, now });
}

describe("the calendar of an organisation", () => {
  it("changes into a new version in force from now, and keeps the one before with who changed what", async () => {
    const { choices } = await editor();
    const closingDays = [{ date: "2026-12-24", name: "Kerstavond" }];
    const holidays = { country: "BE", on: ["new_year", "flemish_community"] };
    const extraOpen = { "2026-12-05": [["10:00", "12:00"]] };
    const weeklyHours = { ...choices.weeklyHours, wed: [["09:00", "12:00"]] };
    await must(
      as(town.members.hilde, changeCalendar, {
        seenNumber: 1,
        timeZone: "Europe/Brussels",
        weeklyHours,
        holidays,
        closingDays,
        extraOpen,
        now,
      }),
    );
    const after = await editor();
    expect(after).toMatchObject({ number: 2, choices: { closingDays, holidays, extraOpen, weeklyHours } });
    const versions = await inOrganisation(town.orgId, (tx) =>
      tx.calendarVersion.findMany({ where: { orgId: town.orgId }, orderBy: { number: "asc" } }),
    );
    expect(versions.map(({ number, isInForce }) => [number, isInForce])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(versions[1]?.closed).toEqual(
      expect.arrayContaining(["2026-12-24", "2027-01-01", "2027-07-11", "2031-07-11"]),
    );
    expect(after.history[0]).toMatchObject({ number: 2, by: "Hilde", isInForce: true });
    expect(after.history[0]?.changes.map(({ kind }) => kind)).toEqual([
      "hours",
      "holidaysOn",
      "closingDay",
      "extraOpen",
    ]);
  });

  it("knows of an older version which holidays were on, from the days it was closed", async () => {
    await inOrganisation(town.orgId, (tx) =>
      tx.calendarVersion.updateMany({
        where: { orgId: town.orgId },
        data: { closed: ["2026-01-01", "2026-07-11", "2026-12-24", "2027-01-01", "2027-07-11"] },
      }),
    );
    const { choices } = await editor();
    expect(choices.holidays).toEqual({ country: "BE", on: ["new_year", "flemish_community"] });
    expect(choices.closingDays).toEqual([{ date: "2026-12-24", name: "" }]);
  });

  it("is for the trekker and the executive alone", async () => {
    expect(await noWednesdays("wout")).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await as(town.members.wout, replanOpen, { now })).toMatchObject({ refusal: { code: "not_allowed" } });
  });

  it("of two changes at once one wins; there is never more than one version in force", async () => {
    const answers = await Promise.all([noWednesdays("fatima", 1), noWednesdays("hilde", 1), noWednesdays("hilde", 1)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) {
      if (!answer.ok) expect(answer.refusal).toMatchObject({ code: "stale", message: "staleBy" });
    }
    const inForce = await inOrganisation(town.orgId, (tx) =>
      tx.calendarVersion.count({ where: { orgId: town.orgId, isInForce: true } }),
    );
    expect(inForce).toBe(1);
  });

  it("says beside the field what is wrong with it", async () => {
    const { choices } = await editor();
    const week = choices.weeklyHours;
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const wrong: [object, string][] = [
      [{ weeklyHours: { ...week, mon: [["12:00", "09:00"]] } }, "weeklyHours.mon.0"],
      [
        {
          weeklyHours: {
            ...week,
            mon: [
              ["09:00", "12:00"],
              ["11:00", "17:00"],
            ],
          },
        },
        "weeklyHours.mon.1",
      ],
      [{ weeklyHours: { ...week, mon: [["25:00", "26:00"]] } }, "weeklyHours.mon.0.0"],
      [{ weeklyHours: never }, "weeklyHours"],
      [{ timeZone: "Zonnebeke" }, "timeZone"],
      [{ holidays: { country: "BE", on: ["kings_day"] } }, "holidays"],
      [{ closingDays: [{ date: "2026-02-30", name: "" }] }, "closingDays.0.date"],
      [
        {
          closingDays: [
            { date: "2026-12-24", name: "a" },
            { date: "2026-12-24", name: "b" },
          ],
        },
        "closingDays.1.date",
      ],
    ];
    for (const [part, field] of wrong) {
      const answer = await as(town.members.fatima, changeCalendar, { ...choices, seenNumber: 1, ...part, now });
      expect(answer).toMatchObject({ refusal: { code: "invalid" } });
      expect(answer.ok ? [] : Object.keys(answer.refusal.fields ?? {})).toContain(field);
    }
    expect(await as(town.members.fatima, changeCalendar, { ...choices, seenNumber: 1, now })).toMatchObject({
      refusal: { code: "wrong_state", message: "calendars.nothingChanged" },
    });
  });
});

describe("what was promised", () => {
  it("does not move when the calendar changes; what opens afterwards is counted in the new one", async () => {
    const { itemId } = await handedIn();
    const before = await promised(itemId);
    expect(before.dueAt).toBe("2026-11-25T10:30:00.000Z");
    const { calendarId } = await must(noWednesdays());
    expect(await promised(itemId)).toEqual(before);
    const later = await promised((await handedIn()).itemId);
    expect(later).toMatchObject({ dueAt: "2026-11-26T10:30:00.000Z", calendarId });
    expect((await editor()).replanning).toEqual({ behind: 1, later: 1, earlier: 0, lateAtOnce: 0 });
  });

  it("moves when somebody plans it anew on purpose, with its steps, and is on record", async () => {
    const { itemId } = await handedIn();
    const { calendarId } = await must(noWednesdays());
    expect(await must(as(town.members.hilde, replanOpen, { words: "Woensdag sluiten we.", now }))).toEqual({
      planned: 1,
      moved: 1,
    });
    expect(await promised(itemId)).toEqual({
      dueAt: "2026-11-26T10:30:00.000Z",
      calendarId,
      steps: [
        ["due", "2026-11-26T10:30:00.000Z", false],
        ["escalate:1", "2026-11-26T10:30:00.000Z", false],
        ["remind", "2026-11-26T09:30:00.000Z", false],
      ],
    });
    const record = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findMany({
        where: { orgId: town.orgId, action: { startsWith: "calendars.replan" } },
        orderBy: { id: "asc" },
      }),
    );
    expect(record.map(({ action, actorName }) => [action, actorName])).toEqual([
      ["calendars.replanOpen", "Hilde"],
      ["calendars.replan", "Hilde"],
    ]);
    expect(record[0]?.data).toMatchObject({ words: "Woensdag sluiten we.", moved: 1 });
    expect(record[1]?.data).toMatchObject({ from: "2026-11-25T10:30:00.000Z", to: "2026-11-26T10:30:00.000Z" });
    await fireDueSteps(town.orgId, at("25T12:00"));
    expect((await promised(itemId)).steps.some(([, , hasFired]) => hasFired)).toBe(false);
  });

  it("keeps what fired: a reminder that went out does not go out again", async () => {
    const { itemId } = await handedIn();
    await fireDueSteps(town.orgId, at("25T09:31"));
    await must(noWednesdays());
    await must(as(town.members.fatima, replanOpen, { now: at("25T09:40") }));
    const { steps, dueAt } = await promised(itemId);
    expect(dueAt).toBe("2026-11-26T10:30:00.000Z");
    expect(steps.find(([step]) => step === "remind")).toEqual(["remind", "2026-11-25T09:30:00.000Z", true]);
    await fireDueSteps(town.orgId, at("26T10:31"));
    const notices = await inOrganisation(town.orgId, (tx) =>
      tx.notification.count({ where: { orgId: town.orgId, kind: "deadline_near", href: { contains: itemId } } }),
    );
    expect(notices).toBe(1);
  });

  it("of a stage whose clock stands still is held on, and comes as much later when it goes on", async () => {
    const { itemId, item } = await handedIn();
    const reason = { why: "consultation", about: newId() } as const;
    await inUnitOf(at("25T08:30"), async (unit) => void (await pauseStage(unit, item, reason)));
    await must(noWednesdays());
    await must(as(town.members.fatima, replanOpen, { now: at("25T09:00") }));
    await fireDueSteps(town.orgId, at("26T16:00"));
    expect((await promised(itemId)).steps.some(([, , hasFired]) => hasFired)).toBe(false);
    const paused = (await postNow(town.orgId, itemId)).item;
    // From Wednesday 9:30, when nobody works any more, to Thursday 11:00: two working hours.
    await inUnitOf(at("26T10:00"), (unit) => endPause(unit, paused, reason));
    expect((await promised(itemId)).dueAt).toBe("2026-11-26T12:30:00.000Z");
    await fireDueSteps(town.orgId, at("26T12:31"));
    expect((await promised(itemId)).steps.every(([, , hasFired]) => hasFired)).toBe(true);
  });

  it("keeps a moment that somebody granted on request", async () => {
    const { itemId } = await handedIn();
    const { item } = await postNow(town.orgId, itemId);
    const run = item.stageRuns.at(-1);
    if (!run) throw new Error("The post is in no stage.");
    const granted = { state: "granted", decidedById: town.members.fatima.memberId, decidedAt: now, grantedUntil: now };
    await inOrganisation(town.orgId, (tx) =>
      tx.extensionRequest.create({
        data: {
          orgId: town.orgId,
          id: newId(),
          stageRunId: run.id,
          askedById: town.members.wout.memberId,
          askedAt: now,
          until: now,
          reason: "Ziek.",
          ...granted,
        },
      }),
    );
    await must(noWednesdays());
    expect(await as(town.members.fatima, replanOpen, { now })).toMatchObject({
      refusal: { code: "wrong_state", message: "calendars.nothingToReplan" },
    });
    expect((await promised(itemId)).dueAt).toBe("2026-11-25T10:30:00.000Z");
  });

  it("of two who plan anew at once one does it, and the other hears there is nothing left to plan", async () => {
    await handedIn();
    await handedIn();
    await must(noWednesdays());
    const answers = await Promise.all([
      as(town.members.fatima, replanOpen, { now }),
      as(town.members.hilde, replanOpen, { now }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { planned: 2, moved: 2 } }]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { message: "calendars.nothingToReplan" } });
  });
});
