import { beforeAll, describe, expect, it } from "vitest";
import { appointDeputy } from "@/lib/features/deputies/commands";
import { createFeed } from "@/lib/features/feeds/commands";
import { findFeed, readFeed } from "@/lib/features/feeds/queries";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { confirmHandOver, writeHandOver } from "@/lib/features/hand-overs/commands";
import { judgeFor } from "@/lib/features/judging/queries";
import { addPattern, endPattern, fillWeek, setNeed } from "@/lib/features/roster/commands";
import { onDutyAt } from "@/lib/features/roster/queries";
import { rosterWeek } from "@/lib/features/roster-page/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import { addShift, cancelShift, changeShift, takeGap } from "@/lib/features/shifts/commands";
import { fillWeeksAhead, tellStartingShifts } from "@/lib/features/shifts/jobs";
import { answerAsk, askSwap } from "@/lib/features/swaps/commands";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, postHandedIn } from "@/tests/support/post";

type Name = "fatima" | "wout" | "lieselot" | "tom";
/** A Tuesday, the office open. */
const now = new Date("2026-11-24T09:00:00.000Z");
const at = (time: string, day = "2026-11-25") => new Date(`${day}T${time}:00.000Z`).toISOString();
const HOURS = { mon: [], tue: [["09:00", "17:00"]], wed: [["09:00", "17:00"]], thu: [], fri: [], sat: [], sun: [] };
let town: GivenOrganisation<Name>;
let facebook: { channelId: string; segmentId: null };

beforeAll(async () => {
  town = await given.organisation({
    starter: "volledig",
    members: { fatima: ["trekker"], wout: ["member"], lieselot: ["member"], tom: ["member"] },
  });
  facebook = { channelId: town.channels.byHand, segmentId: null };
});

type Turn = { who: GivenMember; from: string; until: string; channelId?: string; now?: Date };
const sit = async ({ who, from, until, channelId = facebook.channelId, ...rest }: Turn) => {
  const turn = { channelId, segmentId: null, from, until, memberId: who.memberId, now: rest.now ?? now };
  return (await must(as(town.members.fatima, addShift, turn))).shiftId;
};
const rows = (ids: string[]) =>
  inOrganisation(town.orgId, (tx) => tx.shift.findMany({ where: { orgId: town.orgId, id: { in: ids } } }));
const holders = async (...ids: string[]) => {
  const found = await rows(ids);
  return ids.map((id) => found.find((shift) => shift.id === id)?.memberId);
};
const page = (who: GivenMember, moment = now, week: string | null = null) =>
  inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, who.claims, moment);
    if (!viewer) throw new Error("Nobody is there.");
    const agreement = await loadAgreement(tx, await readInForce(tx, town.orgId));
    return rosterWeek({ tx, viewer, now: moment, agreement, say: () => "" }, week);
  });

describe("turns that come back", () => {
  it("become shifts once, however often and by however many the weeks are filled, and none of what was", async () => {
    const { fatima, tom } = town.members;
    const pattern = { memberId: tom.memberId, channelId: town.channels.bluesky, segmentId: null };
    const when = { weekdays: ["mon", "tue", "wed"], fromTime: "08:00", untilTime: "12:00", everyWeeks: 1 };
    const days = { startsOn: "2026-01-01", endsOn: null };
    const { patternId, made } = await must(as(fatima, addPattern, { ...pattern, ...when, ...days, now }));
    // Of this week Wednesday is to come; of the two weeks after it all three days.
    expect(made).toBe(7);
    await Promise.all([1, 2, 3].map(() => fillWeeksAhead(town.orgId, now)));
    expect((await must(as(fatima, fillWeek, { week: "2026-11-30", now }))).made).toBe(0);
    expect((await must(as(fatima, fillWeek, { week: "2026-12-21", now }))).made).toBe(3);
    expect((await must(as(fatima, endPattern, { patternId, now }))).cancelled).toBe(10);
  });
});

describe("what nobody has", () => {
  it("is shown exactly, and of two who take it at once one has it and the other hears who", async () => {
    const { fatima, wout, tom } = town.members;
    await must(as(fatima, setNeed, { ...facebook, hours: HOURS, now }));
    await sit({ who: wout, from: at("08:00"), until: at("12:00") });
    const [row] = (await page(wout)).rows.filter(({ channelId }) => channelId === facebook.channelId);
    const gap = row?.holes.find(({ from }) => from === at("12:00"));
    expect(gap).toMatchObject({ from: at("12:00"), until: at("16:00") });
    const taken = await Promise.all(
      [wout, tom].map((who) => as(who, takeGap, { ...facebook, from: at("12:00"), until: at("16:00"), now })),
    );
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    expect(taken.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "stale", message: "roster.gapTaken" } });
    const [after] = (await page(wout)).rows.filter(({ channelId }) => channelId === facebook.channelId);
    expect(after?.holes.filter(({ from }) => from.startsWith("2026-11-25"))).toEqual([]);
  });
});

describe("a swap", () => {
  it("moves both turns once the other agrees, and only while they are what was asked about", async () => {
    const { wout, lieselot } = town.members;
    const day = "2026-12-10";
    const mine = await sit({ who: wout, from: at("08:00", day), until: at("12:00", day) });
    const theirs = await sit({ who: lieselot, from: at("12:00", day), until: at("16:00", day) });
    const raw = { shiftId: mine, askedOfId: lieselot.memberId, otherShiftId: theirs, now };
    const { askId } = await must(as(wout, askSwap, raw));
    expect(await as(wout, askSwap, raw)).toMatchObject({ refusal: { message: "roster.askedAlready" } });
    expect(await as(wout, answerAsk, { askId, agrees: true, now })).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await holders(mine, theirs)).toEqual([wout.memberId, lieselot.memberId]);
    const both = await Promise.all([1, 2].map(() => as(lieselot, answerAsk, { askId, agrees: true, now })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await holders(mine, theirs)).toEqual([lieselot.memberId, wout.memberId]);
  });

  it("is not agreed to any more once the turn has begun", async () => {
    const { wout, tom } = town.members;
    const day = "2026-12-11";
    const shiftId = await sit({ who: wout, from: at("08:00", day), until: at("12:00", day) });
    const { askId } = await must(as(wout, askSwap, { shiftId, askedOfId: tom.memberId, otherShiftId: null, now }));
    const late = await as(tom, answerAsk, { askId, agrees: true, now: new Date(at("08:30", day)) });
    expect(late).toMatchObject({ refusal: { message: "roster.hasBegun" } });
  });
});

describe("what has been", () => {
  it("does not change: not by a command, and not past it in the database", async () => {
    const { fatima, wout, tom } = town.members;
    const day = "2026-12-14";
    const id = await sit({ who: wout, from: at("08:00", day), until: at("12:00", day) });
    const [during, after] = [new Date(at("10:00", day)), new Date(at("13:00", day))];
    const unmoved = { shiftId: id, seenRevision: 0, from: at("08:00", day), until: at("12:00", day), words: "" };
    const toTom = { ...unmoved, memberId: tom.memberId };
    expect(await as(fatima, changeShift, { ...toTom, now: during })).toMatchObject({
      refusal: { code: "wrong_state" },
    });
    expect(await as(fatima, cancelShift, { shiftId: id, seenRevision: 0, now: after })).toMatchObject({
      refusal: { message: "roster.past" },
    });
    const tries = [
      { memberId: tom.memberId, changedAt: during, revision: 1 },
      { untilAt: new Date(at("09:00", day)), changedAt: during, revision: 1 },
      { memberId: tom.memberId, changedAt: after, revision: 1 },
      { memberId: tom.memberId },
    ];
    for (const data of tries)
      await expect(
        inOrganisation(town.orgId, (tx) => tx.shift.update({ where: { orgId_id: { orgId: town.orgId, id } }, data })),
      ).rejects.toThrow();
    await must(as(fatima, cancelShift, { shiftId: id, seenRevision: 0, now: during }));
    const [ended] = await rows([id]);
    expect(ended).toMatchObject({ state: "planned", untilAt: during, memberId: wout.memberId });
  });
});

describe("who is at the buttons", () => {
  it("may do what the agreement allows there, as long as the turn runs and on its channel; a deputy in their place", async () => {
    const { wout, tom } = town.members;
    const day = "2026-12-15";
    const moment = new Date(at("10:00", day));
    await sit({ who: wout, from: at("08:00", day), until: at("12:00", day) });
    const post = await postHandedIn(tom, { channelIds: [facebook.channelId], now });
    const facts = (who: GivenMember, when: Date) =>
      inOrganisation(town.orgId, async (tx) => {
        const agreement = await loadAgreement(tx, await readInForce(tx, town.orgId));
        const people = await colleagues(tx, town.orgId, when);
        const item = await findFlowItem(tx, town.orgId, post.itemId);
        const actor = people.find(({ memberId }) => memberId === who.memberId);
        if (!item || !actor) throw new Error("It is there.");
        return judgeFor({ agreement, now: when, item, people }, "publish", actor).decision.facts[0]?.atTheButtons;
      });
    expect(await facts(wout, moment)).toBe("yes");
    expect(await facts(tom, moment)).toBe("no");
    expect(await facts(wout, new Date(at("12:00", day)))).toBe("no");
    const span = { from: at("09:00", day), until: at("11:00", day) };
    await must(as(wout, appointDeputy, { deputyId: tom.memberId, ...span, now }));
    expect([await facts(wout, moment), await facts(tom, moment)]).toEqual(["no", "yes"]);
    const duty = await inOrganisation(town.orgId, (tx) => onDutyAt(tx, town.orgId, moment));
    expect(duty).toMatchObject([{ memberId: tom.memberId, channelId: facebook.channelId, segmentId: null }]);
    const { rows: shown } = await page(wout, moment, day);
    const turns = shown.flatMap((row) => row.turns).map(({ person, forName }) => [person.name, forName]);
    expect(turns).toContainEqual(["Tom", "Wout"]);
  });

  it("is told once when a turn begins, and confirms what was left for them", async () => {
    const { wout, lieselot, tom } = town.members;
    const day = "2026-12-16";
    const first = await sit({ who: wout, from: at("08:00", day), until: at("12:00", day) });
    await sit({ who: lieselot, from: at("12:00", day), until: at("16:00", day) });
    const during = new Date(at("11:30", day));
    const { handOverId } = await must(as(wout, writeHandOver, { shiftId: first, words: "Rita wacht.", now: during }));
    const begun = new Date(at("12:00", day));
    await Promise.all([1, 2, 3].map(() => tellStartingShifts(town.orgId, begun)));
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({
        where: { orgId: town.orgId, kind: "shift_starts", memberId: lieselot.memberId, createdAt: begun },
      }),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.data).toMatchObject({ note: "yes", by: "Wout", from: "13:00", until: "17:00" });
    const confirm = (who: GivenMember) => as(who, confirmHandOver, { handOverId, seenRevision: 0, now: begun });
    expect(await confirm(tom)).toMatchObject({ refusal: { message: "roster.notYourHandOver" } });
    await must(confirm(lieselot));
    expect(await as(wout, writeHandOver, { shiftId: first, words: "Toch niet.", now: begun })).toMatchObject({
      refusal: { message: "roster.handOverRead" },
    });
  });

  it("is asked to confirm in the place of whoever is away", async () => {
    const { wout, lieselot, tom } = town.members;
    const day = "2026-12-22";
    const first = await sit({ who: wout, from: at("08:00", day), until: at("12:00", day) });
    await sit({ who: lieselot, from: at("12:00", day), until: at("16:00", day) });
    const span = { from: at("00:00", day), until: at("20:00", day) };
    await must(as(lieselot, appointDeputy, { deputyId: tom.memberId, ...span, now }));
    const during = new Date(at("11:30", day));
    const { handOverId } = await must(as(wout, writeHandOver, { shiftId: first, words: "Rita wacht.", now: during }));
    const begun = new Date(at("12:00", day));
    await tellStartingShifts(town.orgId, begun);
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, kind: "shift_starts", createdAt: begun } }),
    );
    expect(told.find(({ memberId }) => memberId === tom.memberId)?.data).toMatchObject({ note: "yes" });
    const asked = async (who: GivenMember, moment: Date) => {
      const { handOvers } = await page(who, moment, day);
      return handOvers.find(({ id }) => id === handOverId);
    };
    for (const moment of [during, begun])
      expect(await asked(tom, moment)).toMatchObject({ mayConfirm: true, to: { memberId: tom.memberId } });
    expect(await asked(lieselot, begun)).toMatchObject({ mayConfirm: false });
    await must(as(tom, confirmHandOver, { handOverId, seenRevision: 0, now: begun }));
  });

  it("has their own turns in their own calendar program", async () => {
    const { lieselot } = town.members;
    const { path } = await must(as(lieselot, createFeed, { kind: "shifts", channelId: null, now }));
    const token = path.split("/").at(-1)?.replace(".ics", "") ?? "";
    const body = await inOrganisation(town.orgId, async (tx) => {
      const feed = await findFeed(tx, { orgId: town.orgId, token, now });
      return feed && (await readFeed(tx, feed, now)).body;
    });
    expect(body).toContain("SUMMARY:Aan de knoppen: Instagram");
    expect(body?.match(/BEGIN:VEVENT/g)?.length).toBe(2);
  });
});
