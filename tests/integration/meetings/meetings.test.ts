import { beforeAll, describe, expect, it } from "vitest";
import { moveIdea, pinIdea, voteForIdea } from "@/lib/features/board/commands";
import { addAction, finishAction } from "@/lib/features/meeting-actions/commands";
import { tellOfDueActions } from "@/lib/features/meeting-actions/jobs";
import { actionsOfMember } from "@/lib/features/meeting-actions/queries";
import { layPoints, reorderPoints } from "@/lib/features/meeting-arranging/commands";
import { joinMeeting } from "@/lib/features/meeting-attendance/commands";
import { addChoice, voteChoice } from "@/lib/features/meeting-choices/commands";
import { meetingHistory, meetingPage, meetingsPage } from "@/lib/features/meeting-page/queries";
import { planMeetingsAhead } from "@/lib/features/meeting-planning/jobs";
import { addPoint, changePoint, dropPoint, pinPoint } from "@/lib/features/meeting-points/commands";
import { beginMeeting, carryPoint, endMeeting, settlePoint, showPoint } from "@/lib/features/meeting-run/commands";
import { startSeries } from "@/lib/features/meeting-series/commands";
import { changeLine, decide, removeLine, sendMinutes, writeLine } from "@/lib/features/minutes/commands";
import { organisationsWithDueMinutes, sendMinutesDue } from "@/lib/features/minutes/jobs";
import { minutesOf } from "@/lib/features/minutes/queries";
import { todayPage, waitingCount } from "@/lib/features/today/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { lookAs } from "@/tests/support/looking";
import { must } from "@/tests/support/post";

type Name = "fatima" | "samir" | "wout" | "lieselot" | "koen";
/** The Tuesday of the week in which the clock goes back. */
const now = new Date("2026-10-20T09:00:00.000Z");
const onDay = new Date("2026-10-22T08:00:00.000Z");
const later = (minutes: number) => new Date(onDay.getTime() + minutes * 60_000);
let town: GivenOrganisation<Name>;

beforeAll(async () => {
  town = await given.organisation({
    starter: "volledig",
    members: { fatima: ["trekker"], samir: ["trekker"], wout: ["member"], lieselot: ["member"], koen: ["adviser"] },
  });
});

const page = async (id: string, at: Date, who: GivenMember = town.members.fatima) => {
  const meeting = await lookAs(who, at, (one) => meetingPage(one, id));
  if (!meeting) throw new Error("There is no such meeting.");
  return meeting;
};

describe("a weekly meeting", () => {
  it("goes from a series to minutes, and what was not reached goes on to the next", async () => {
    const { fatima, samir, wout, lieselot } = town.members;
    const people = { leadId: fatima.memberId, memberIds: [wout.memberId, lieselot.memberId] };
    const rhythm = { weekday: 4, startsAt: "10:00", minutes: 60, fromDay: "2026-10-20" };
    const { meetingId } = await must(as(fatima, startSeries, { name: "Weekoverleg", ...rhythm, ...people, now }));
    const id = meetingId ?? "";
    expect((await page(id, now)).startsAt).toBe("2026-10-22T08:00:00.000Z");

    // Two ideas of the week, the second with a vote, and three points of people.
    const first = await must(as(wout, pinIdea, { title: "De markt", now }));
    const second = await must(as(wout, pinIdea, { title: "De dijk", now }));
    await must(as(lieselot, voteForIdea, { ideaId: second.id, now }));
    const own = async (title: string) => (await must(as(wout, addPoint, { meetingId: id, title, now }))).pointId;
    const [talked, putOff, notReached] = [await own("Sinterklaas"), await own("Vakantie"), await own("Koffie")];
    await must(as(wout, pinPoint, { pointId: talked, isPinned: true, now }));
    const { choiceId } = await must(as(wout, addChoice, { pointId: talked, title: "We doen mee", now }));
    const prepared = await page(id, now);
    const ideas = prepared.points.filter(({ kind }) => kind === "idea");
    expect(ideas.map(({ title, isLaid }) => [title, isLaid])).toEqual([
      ["De dijk", false],
      ["De markt", false],
    ]);
    expect(first.id).not.toBe(second.id);

    // Whoever leads arranges the week before it begins: one first, one with its own time, one left out.
    const refs = ideas.map((one) => one.id).toReversed();
    expect(await as(wout, layPoints, { meetingId: id, subjects: refs, now })).toMatchObject({ ok: false });
    const { pointIds } = await must(as(fatima, layPoints, { meetingId: id, subjects: [...refs, "mix"], now }));
    const [market = "", dyke = "", mix = ""] = pointIds;
    await must(as(fatima, reorderPoints, { meetingId: id, pointIds: [market, dyke], now }));
    await must(as(fatima, changePoint, { pointId: market, minutes: 9, now }));
    await must(as(fatima, dropPoint, { pointId: mix, now }));

    // Two who lead press at once: one begins it.
    const seen = { meetingId: id, seenVersion: prepared.version };
    const begun = await Promise.all([
      as(fatima, beginMeeting, { ...seen, now: onDay }),
      as(samir, beginMeeting, { ...seen, now: onDay }),
    ]);
    expect(begun.filter((one) => one.ok)).toHaveLength(1);
    expect(begun.find((one) => !one.ok)).toMatchObject({ refusal: { code: "stale" } });
    const running = await page(id, onDay);
    expect(running.points.every(({ isLaid }) => isLaid)).toBe(true);
    expect(running.current?.pointId).toBe(running.points[0]?.id);
    expect(running.points.slice(0, 2).map(({ title, minutes }) => [title, minutes])).toEqual([
      ["De markt", 9],
      ["De dijk", 3],
    ]);
    expect(running.points.map(({ kind }) => kind)).not.toContain("mix");

    // Whoever is not in it does not vote; once in, one vote, whatever is pressed.
    const cast = { pointId: talked, choiceId, now: later(1) };
    expect(await as(wout, voteChoice, cast)).toMatchObject({ ok: false, refusal: { message: "meetings.joinFirst" } });
    await must(as(wout, joinMeeting, { meetingId: id, now: later(1) }));
    const other = await must(as(wout, addChoice, { pointId: talked, title: "We doen niet mee", now: later(1) }));
    await must(as(wout, voteChoice, { ...cast, choiceId: other.choiceId }));
    await must(as(wout, voteChoice, cast));
    await must(as(wout, voteChoice, cast));
    const step = async <T>(run: (seenVersion: number) => Promise<T>): Promise<T> =>
      run((await page(id, onDay)).version);
    await step((seenVersion) => must(as(fatima, showPoint, { meetingId: id, seenVersion, to: talked, now: later(2) })));
    await must(as(wout, writeLine, { meetingId: id, pointId: talked, words: "Het wordt druk.", now: later(3) }));
    const owed = { words: "Kraam vragen", ownerId: wout.memberId, dueOn: "2026-10-27" };
    const { actionId } = await must(as(fatima, addAction, { meetingId: id, pointId: talked, ...owed, now: later(3) }));
    const claimed = { action: "board.park", subject: { kind: "idea", id: first.id } };
    expect(
      await as(fatima, decide, { meetingId: id, pointId: null, words: "Geparkeerd", step: claimed, now: later(3) }),
    ).toMatchObject({ ok: false, refusal: { message: "meetings.stepNotTaken" } });
    await step((seenVersion) =>
      must(as(fatima, settlePoint, { meetingId: id, seenVersion, pointId: talked, choiceId, now: later(4) })),
    );
    await step((seenVersion) =>
      must(as(fatima, carryPoint, { meetingId: id, seenVersion, pointId: putOff, now: later(5) })),
    );
    const chosen = { ideaId: second.id, seenVersion: 0, to: "selected", words: "", now: later(6) };
    await must(as(fatima, moveIdea, chosen));
    await step((seenVersion) => must(as(fatima, endMeeting, { meetingId: id, seenVersion, now: later(60) })));

    const minutes = await inOrganisation(town.orgId, (tx) => minutesOf(tx, { orgId: town.orgId, meetingId: id }));
    const point = minutes?.points.find((one) => one.id === talked);
    expect(point?.choice).toEqual({ title: "We doen mee", votes: 1 });
    expect(point?.choices.map(({ votes }) => votes)).toEqual([1, 0]);
    expect(point?.lines.map(({ kind, words }) => [kind, words])).toEqual([
      ["said", "Het wordt druk."],
      ["decision", "We doen mee"],
    ]);
    const names = ({ name }: { name: string }) => name;
    expect(minutes?.present.map(names)).toContain(wout.name);
    expect(minutes?.absent.map(names)).toContain(lieselot.name);

    // The next one is planned, an hour later by the clock of the world, with what comes back.
    await planMeetingsAhead(town.orgId, later(60));
    const overview = await lookAs(fatima, later(60), meetingsPage);
    expect(overview.coming).toHaveLength(1);
    const [next] = overview.coming;
    expect(next?.startsAt).toBe("2026-10-29T09:00:00.000Z");
    const comes = await page(next?.id ?? "", later(60));
    const back = comes.points.filter(({ kind }) => kind === "own");
    expect(comes.points.filter(({ kind }) => kind === "idea").map(({ title }) => title)).toEqual(["De markt"]);
    expect(back.map(({ title, isCarried, isPinned }) => [title, isCarried, isPinned])).toEqual([
      ["Sinterklaas", true, true],
      ["Vakantie", true, false],
      ["Koffie", true, false],
    ]);
    expect(back.map((one) => one.id)).not.toContain(notReached);
    expect(comes.openActions.map(({ words }) => words)).toEqual(["Kraam vragen"]);
    expect((await lookAs(fatima, later(60), (one) => meetingHistory(one))).meetings.map((one) => one.id)).toEqual([id]);

    // Looked over first: what is taken out by then was never in the minutes. After an hour everybody has them, once.
    const slip = { meetingId: id, pointId: talked, words: "Om twee uur.", now: later(61) };
    const { lineId: slipId } = await must(as(fatima, writeLine, slip));
    await must(as(fatima, removeLine, { lineId: slipId, seenRevision: 0, now: later(62) }));
    expect(await sendMinutesDue(town.orgId, later(119))).toBe(0);
    expect(await organisationsWithDueMinutes(later(120))).toContain(town.orgId);
    expect([await sendMinutesDue(town.orgId, later(120)), await sendMinutesDue(town.orgId, later(120))]).toEqual([
      1, 0,
    ]);
    expect(await as(fatima, sendMinutes, { meetingId: id, now: later(121) })).toMatchObject({ ok: false });
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, kind: "meeting_minutes" }, select: { memberId: true } }),
    );
    expect(told.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining([wout.memberId, lieselot.memberId]));

    // Set right afterwards: everybody who reads it sees that it was.
    const [line] = point?.lines ?? [];
    const seenLine = { lineId: line?.id ?? "", seenRevision: 0 };
    await must(as(fatima, changeLine, { ...seenLine, words: "Het wordt heel druk.", now: later(121) }));
    await must(as(fatima, removeLine, { ...seenLine, seenRevision: 1, now: later(122) }));
    const right = await inOrganisation(town.orgId, (tx) => minutesOf(tx, { orgId: town.orgId, meetingId: id }));
    const lines = right?.points.flatMap((one) => one.lines);
    expect(lines?.map(({ words, correction }) => [words, correction])).toEqual([
      ["Het wordt heel druk.", "removed"],
      ["We doen mee", null],
    ]);

    // The action lies with its owner, who hears of it once on its day and finishes it.
    const mine = () => lookAs(wout, later(61), ({ tx, viewer }) => actionsOfMember(tx, viewer));
    expect((await mine()).map((one) => one.id)).toEqual([actionId]);
    const [today, waits] = await lookAs(wout, later(61), async (looking) => [
      await todayPage(looking),
      await waitingCount(looking),
    ]);
    expect(today.actions.map(({ words, dueOn }) => [words, dueOn])).toEqual([["Kraam vragen", "2026-10-27"]]);
    expect(waits).toBeGreaterThan(0);
    const due = new Date("2026-10-27T09:00:00.000Z");
    expect([await tellOfDueActions(town.orgId, due), await tellOfDueActions(town.orgId, due)]).toEqual([1, 0]);
    await must(as(wout, finishAction, { actionId, seenVersion: 0, now: due }));
    expect(await mine()).toEqual([]);
    const journal = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findMany({ where: { orgId: town.orgId, subjectId: id }, orderBy: { at: "asc" } }),
    );
    const actions = journal.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(["meetings.plan", "meetings.begin", "meetings.show", "meetings.end"]),
    );
  });

  it("is nothing an adviser puts points on", async () => {
    const { meetings } = await lookAs(town.members.fatima, later(61), (one) => meetingHistory(one));
    const raw = { meetingId: meetings[0]?.id ?? "", title: "Advies" };
    expect(await as(town.members.koen, addPoint, raw)).toMatchObject({ ok: false, refusal: { code: "not_allowed" } });
  });
});
