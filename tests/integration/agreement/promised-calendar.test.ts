import { beforeEach, describe, expect, it } from "vitest";
import { pinIdea } from "@/lib/features/board/commands";
import { changeCalendar, replanOpen } from "@/lib/features/calendars/commands";
import { calendarEditor } from "@/lib/features/calendars/queries";
import { acceptItem } from "@/lib/features/flow/commands";
import { itemPage } from "@/lib/features/item-page/queries";
import { todayPage } from "@/lib/features/today/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { lookAs } from "@/tests/support/looking";
import { must, postHandedIn, postNow } from "@/tests/support/post";

/** Tuesday 24 November 2026, 15:30 in Brussels; open from 9 to 17. */
const now = new Date("2026-11-24T14:30:00.000Z");
/** Half an hour before the end that was promised: an hour and a half of Tuesday and two hours of Wednesday are used. */
const wednesday = new Date("2026-11-25T10:00:00.000Z");
let town: GivenOrganisation<"wout" | "fatima">;

beforeEach(async () => {
  const members = { wout: ["member"], fatima: ["trekker"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
});

const ideaNow = (id: string) =>
  inOrganisation(town.orgId, (tx) => tx.idea.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id } } }));

/** A post that was handed in, and then a calendar in which nobody works on Wednesday. */
async function handedInBeforeTheChange(): Promise<string> {
  const { wout, fatima } = town.members;
  const { itemId } = await postHandedIn(wout, { channelIds: [town.channels.byHand], now });
  const { number, choices } = await inOrganisation(town.orgId, (tx) => calendarEditor(tx, town.orgId, now));
  const weeklyHours = { ...choices.weeklyHours, wed: [] };
  await must(as(fatima, changeCalendar, { ...choices, seenNumber: number, weeklyHours, now }));
  return itemId;
}

describe("after the calendar changed", () => {
  it("what was used and what was left of a promised term is kept in the calendar it was promised in", async () => {
    const itemId = await handedInBeforeTheChange();
    const { seen, fingerprint } = await postNow(town.orgId, itemId);
    await must(as(town.members.fatima, acceptItem, { ...seen, fingerprint, now: wednesday }));
    const { item } = await postNow(town.orgId, itemId);
    const closed = item.stageRuns.find(({ stage }) => stage === "accept");
    expect(closed).toMatchObject({ usedMinutes: 210, differenceMinutes: 30 });
  });

  it("what is left now is counted in that calendar too, on the item and in Today", async () => {
    const itemId = await handedInBeforeTheChange();
    const page = await lookAs(town.members.fatima, wednesday, (looking) => itemPage(looking, itemId));
    const left = { usedMinutes: 210, leftMinutes: 30, runsUntil: "2026-11-25T16:00:00.000Z" };
    expect(page?.stages.find(({ stage }) => stage === "accept")?.due).toMatchObject(left);
    const { rows } = await lookAs(town.members.fatima, wednesday, todayPage);
    expect(rows).toMatchObject([{ itemId, due: left }]);
  });

  it("a term that was planned anew on purpose is counted in the new one, and the item tells who did so and why", async () => {
    const itemId = await handedInBeforeTheChange();
    await must(as(town.members.fatima, replanOpen, { words: "Woensdag sluiten we.", now }));
    const page = await lookAs(town.members.fatima, wednesday, (looking) => itemPage(looking, itemId));
    expect(page?.stages.find(({ stage }) => stage === "accept")?.due).toMatchObject({
      usedMinutes: 90,
      leftMinutes: 150,
      at: "2026-11-26T10:30:00.000Z",
    });
    expect(page?.history.lines.find(({ kind }) => kind === "replanned")).toMatchObject({
      name: "Fatima",
      words: "Woensdag sluiten we.",
      goesAt: "2026-11-26T10:30:00.000Z",
    });
  });

  it("the answer that an idea waits for keeps its moment, and moves with the rest when it is planned anew", async () => {
    const { wout, fatima } = town.members;
    const pinned = await must(as(wout, pinIdea, { title: "Zebrapad", now }));
    await handedInBeforeTheChange();
    expect(await ideaNow(pinned.id)).toMatchObject({ answerDueAt: new Date(pinned.answerDueAt) });
    expect(await must(as(fatima, replanOpen, { words: "Woensdag sluiten we.", now }))).toEqual({
      planned: 2,
      moved: 2,
    });
    const moved = await ideaNow(pinned.id);
    // The same hours, with two Wednesdays fewer to find them in.
    expect(pinned.answerDueAt).toBe("2026-12-01T09:30:00.000Z");
    expect(moved.answerDueAt.toISOString()).toBe("2026-12-03T09:30:00.000Z");
    const record = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findFirstOrThrow({
        where: { orgId: town.orgId, subjectId: pinned.id, action: "calendars.replan" },
      }),
    );
    expect(record.data).toMatchObject({ stage: "answer", from: pinned.answerDueAt, words: "Woensdag sluiten we." });
    expect(await as(fatima, replanOpen, { words: "", now })).toMatchObject({
      refusal: { message: "calendars.nothingToReplan" },
    });
  });
});
