import { expect, it } from "vitest";
import type { PointFacts, PointKind } from "@/lib/domain/meetings";
import { sendBackItem } from "@/lib/features/flow/commands";
import { acceptInMeeting } from "@/lib/features/meeting-accepting/commands";
import { meetingPage } from "@/lib/features/meeting-page/queries";
import { beginMeeting } from "@/lib/features/meeting-run/commands";
import { startSeries } from "@/lib/features/meeting-series/commands";
import { as } from "@/tests/support/as";
import { given } from "@/tests/support/given";
import { lookAs } from "@/tests/support/looking";
import { must, postHandedIn } from "@/tests/support/post";

/** The Tuesday before the meeting, and half past nine on its Thursday. */
const now = new Date("2026-10-20T09:00:00.000Z");
const before = new Date("2026-10-22T07:30:00.000Z");

it("the agenda writes what was sent back, what is late and what goes out until the next meeting", async () => {
  const town = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], wout: ["member"] },
  });
  const { fatima, wout } = town.members;
  const rhythm = { weekday: 4, startsAt: "10:00", minutes: 60, fromDay: "2026-10-20" };
  const people = { leadId: fatima.memberId, memberIds: [wout.memberId] };
  const { meetingId } = await must(as(fatima, startSeries, { name: "Weekoverleg", ...rhythm, ...people, now }));
  const page = async (at: Date) => {
    const meeting = await lookAs(fatima, at, (looking) => meetingPage(looking, meetingId ?? ""));
    return <Kind extends PointKind>(kind: Kind) =>
      meeting?.points.map(({ facts }) => facts).find((facts) => facts.kind === kind) as
        | Extract<PointFacts, { kind: Kind }>
        | undefined;
  };
  const quiet = await page(now);
  expect([quiet("misstep"), quiet("missed")]).toEqual([undefined, undefined]);

  const post = { channelIds: [town.channels.byHand], now };
  const returned = await postHandedIn(wout, post);
  await must(as(fatima, sendBackItem, { ...returned.seen, words: "Zet de bus erbij.", now }));
  const planned = (day: string) => postHandedIn(wout, { ...post, plannedAt: new Date(`${day}T09:00:00.000Z`) });
  const within = await planned("2026-10-23");
  await planned("2026-11-05");
  const waiting = await postHandedIn(wout, post);

  const facts = await page(before);
  expect(facts("misstep")?.items).toMatchObject([
    { what: "sent_back", itemId: returned.itemId, words: "Zet de bus erbij.", by: fatima.name },
  ]);
  const late = { itemId: waiting.itemId, stage: "accept", doneAt: null };
  expect(facts("missed")?.items).toContainEqual(expect.objectContaining(late));
  const week = facts("next_week");
  expect(week).toMatchObject({ from: "2026-10-22", to: "2026-10-29", more: 0 });
  expect(week?.items.map(({ itemId, plannedAt }) => [itemId, plannedAt])).toEqual([
    [within.itemId, "2026-10-23T09:00:00.000Z"],
  ]);

  // Whoever leads accepts it where they sit, as the agreement lets them; the minutes hold the step or nothing was done.
  const look = async () => {
    const meeting = await lookAs(fatima, before, (looking) => meetingPage(looking, meetingId ?? ""));
    const point = meeting?.points.find(({ kind }) => kind === "next_week");
    return { version: meeting?.version ?? 0, lines: meeting?.lines, pointId: point?.id ?? "", live: point?.live };
  };
  const inMeeting = { meetingId: meetingId ?? "" };
  await must(as(fatima, beginMeeting, { ...inMeeting, seenVersion: (await look()).version, now: before }));
  const { pointId, live } = await look();
  expect(live).toMatchObject({ kind: "posts", waiting: [within.itemId], accepted: [] });
  const read = {
    ...inMeeting,
    pointId,
    ...within.seen,
    fingerprint: within.fingerprint,
    words: "Aanvaard.",
    now: before,
  };
  expect(await as(fatima, acceptInMeeting, { ...read, fingerprint: "0".repeat(64) })).toMatchObject({ ok: false });
  expect((await look()).lines).toEqual([]);
  await must(as(fatima, acceptInMeeting, read));
  const step = { action: "flow.accept", subject: { kind: "item", id: within.itemId } };
  expect(await look()).toMatchObject({
    lines: [{ kind: "decision", words: "Aanvaard.", step }],
    live: { waiting: [], accepted: [within.itemId] },
  });
});
