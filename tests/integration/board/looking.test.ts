import { beforeAll, describe, expect, it } from "vitest";
import type { ShownColumn } from "@/lib/domain/board";
import { comparePlaces, type Looking, placeOf, SORTS, WHOLE_BOARD } from "@/lib/domain/board/looking";
import { moveIdea, pinIdea, remarkOnIdea, voteForIdea } from "@/lib/features/board/commands";
import { readBoard, readChanges, readColumn, readIdea, type View } from "@/lib/features/board/queries";
import type { IdeaCard } from "@/lib/features/board/schema";
import { addGoal, setIdeaGoal } from "@/lib/features/goals/commands";
import { addLabel, putLabel } from "@/lib/features/labels/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "lieselot" | "wout" | "fatima";
const now = new Date("2026-11-24T14:30:00.000Z");
const IDEAS = 130;
let town: GivenOrganisation<Name>;

beforeAll(async () => {
  town = await given.organisation({ members: { lieselot: ["member"], wout: ["member"], fatima: ["trekker"] } });
  // Several at one moment, as after an import: the order must not depend on moments alone.
  for (let n = 0; n < IDEAS; n++) {
    const moment = new Date(now.getTime() - Math.floor(n / 7) * 60_000);
    await as(n % 3 ? town.members.wout : town.members.lieselot, pinIdea, { title: `Idee ${n}`, now: moment });
  }
});

const viewOf = (member: GivenMember, looking: Partial<Looking> = {}): View => {
  return { orgId: member.orgId, memberId: member.memberId, now, looking: { ...WHOLE_BOARD, ...looking } };
};
const look = <T>(member: GivenMember, read: (tx: Parameters<typeof readBoard>[0]) => Promise<T>) =>
  inOrganisation(member.orgId, read);

async function scrollThrough(
  member: GivenMember,
  column: ShownColumn,
  looking: Partial<Looking> = {},
): Promise<IdeaCard[]> {
  const cards: IdeaCard[] = [];
  let cursor: string | null = null;
  do {
    const from: { column: ShownColumn; cursor?: string } = cursor ? { column, cursor } : { column };
    const page = await look(member, (tx) => readColumn(tx, viewOf(member, looking), from));
    cards.push(...page.cards);
    cursor = page.next;
  } while (cursor);
  return cards;
}

describe("a column", () => {
  it("gives every idea once when it is scrolled to its end, newest first, and as many as it counts", async () => {
    const cards = await scrollThrough(town.members.fatima, "pinned");
    const { counts } = await look(town.members.fatima, (tx) => readBoard(tx, viewOf(town.members.fatima)));
    expect(cards).toHaveLength(IDEAS);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(IDEAS);
    expect(counts).toMatchObject({ pinned: IDEAS, selected: 0, parked: 0 });
    const keys = cards.map(({ movedAt, id }) => [-Date.parse(movedAt), id] as const);
    expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
  });

  it("begins with what the first paint shows", async () => {
    const start = await look(town.members.fatima, (tx) => readBoard(tx, viewOf(town.members.fatima)));
    const first = start.columns.find(({ column }) => column === "pinned");
    const all = await scrollThrough(town.members.fatima, "pinned");
    const shown = first?.page.cards ?? [];
    expect(shown).toEqual(all.slice(0, shown.length));
    const rest = await look(town.members.fatima, (tx) =>
      readColumn(tx, viewOf(town.members.fatima), { column: "pinned", cursor: first?.page.next ?? "" }),
    );
    expect(rest.cards[0]).toEqual(all[shown.length]);
  });

  it("through the filter of one's own shows those alone, and counts those alone", async () => {
    const mine = await scrollThrough(town.members.lieselot, "pinned", { filter: "mine" });
    const view = viewOf(town.members.lieselot, { filter: "mine" });
    const { counts } = await look(town.members.lieselot, (tx) => readBoard(tx, view));
    expect(new Set(mine.map(({ pinnedBy }) => pinnedBy))).toEqual(new Set(["Lieselot"]));
    expect(counts.pinned).toBe(mine.length);
  });
});

describe("a card", () => {
  it("says what its viewer voted, and counts in working time until when an answer is promised", async () => {
    const ideaId = newId();
    await as(town.members.lieselot, pinIdea, { id: ideaId, title: "De zeehond", now });
    await as(town.members.wout, voteForIdea, { ideaId });
    const cardFor = async (member: GivenMember) =>
      (await look(member, (tx) => readChanges(tx, viewOf(member), { ideas: [ideaId], items: [] }))).cards[0];
    expect(await cardFor(town.members.wout)).toMatchObject({ votes: 1, hasVoted: true });
    expect(await cardFor(town.members.lieselot)).toMatchObject({
      votes: 1,
      hasVoted: false,
      // Three working days of eight hours; the office is open until five that afternoon.
      due: { leftMinutes: 1_440, termMinutes: 1_440, asOf: now.toISOString(), runsUntil: "2026-11-24T16:00:00.000Z" },
    });
  });

  it("in the works shows the open stage of its post, and published where it went and what it did", async () => {
    const ideaId = await inTheWorks();
    const cardNow = async () =>
      (
        await look(town.members.wout, (tx) =>
          readChanges(tx, viewOf(town.members.wout), { ideas: [ideaId], items: [] }),
        )
      ).cards[0];
    expect(await cardNow()).toMatchObject({
      column: "in_the_works",
      post: { stage: "accept", needsMoment: false },
      due: { at: "2026-11-25T14:30:00.000Z", leftMinutes: 480, termMinutes: 480 },
    });
    await inOrganisation(town.orgId, (tx) =>
      tx.idea.update({
        where: { orgId_id: { orgId: town.orgId, id: ideaId } },
        data: { column: "published", effect: "41 bezoekers extra" },
      }),
    );
    expect(await cardNow()).toMatchObject({ published: { effect: "41 bezoekers extra" } });
  });
});

async function inTheWorks(): Promise<string> {
  const [ideaId, itemId] = [newId(), newId()];
  const { orgId } = town;
  await as(town.members.lieselot, pinIdea, { id: ideaId, title: "Kerstmarkt", now });
  await as(town.members.fatima, moveIdea, { ideaId, seenVersion: 0, to: "selected", now });
  await inOrganisation(orgId, async (tx) => {
    await tx.idea.update({ where: { orgId_id: { orgId, id: ideaId } }, data: { column: "in_the_works" } });
    const version = await tx.agreementVersion.findFirstOrThrow({ where: { orgId, state: "adopted" } });
    const calendar = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
    const words = { kind: "post", state: "open", stage: "accept", priority: "normal", risk: "low" };
    const more = {
      contentKind: "own_content",
      authorKind: "organisation",
      contentStatus: "soft",
      audience: "about_us",
    };
    const authorId = town.members.wout.memberId;
    await tx.item.create({
      data: { orgId, id: itemId, title: "Kerstmarkt", ideaId, authorId, createdAt: now, ...words, ...more },
    });
    const term = { amountMinutes: 480, clock: "working", remindAtShare: 0.75, afterwards: "warn", escalation: [] };
    const run = {
      stage: "accept",
      ordinal: 1,
      openedAt: now,
      dueAt: new Date("2026-11-25T14:30:00.000Z"),
      demands: {},
    };
    const versions = { versionId: version.id, calendarId: calendar.id };
    await tx.stageRun.create({ data: { orgId, id: newId(), itemId, term, ...run, ...versions } });
  });
  return ideaId;
}

describe("what changed", () => {
  it("since a moment is found for a screen that was away: moved, voted on, remarked on, and nothing else", async () => {
    const ids = [newId(), newId(), newId(), newId()];
    const [moved = "", voted = "", remarked = "", untouched = ""] = ids;
    for (const id of ids) await as(town.members.lieselot, pinIdea, { id, title: "Een idee", now });
    const away = new Date(now.getTime() + 3_600_000);
    const meanwhile = new Date(away.getTime() + 60_000);
    await as(town.members.fatima, moveIdea, { ideaId: moved, seenVersion: 0, to: "selected", now: meanwhile });
    await as(town.members.wout, voteForIdea, { ideaId: voted, now: meanwhile });
    await as(town.members.wout, remarkOnIdea, { ideaId: remarked, body: "Mooi", now: meanwhile });
    const { cards, tooMany } = await look(town.members.wout, (tx) =>
      readChanges(tx, viewOf(town.members.wout), { ideas: [], items: [], since: away.toISOString() }),
    );
    expect(tooMany).toBe(false);
    expect(new Set(cards.map(({ id }) => id))).toEqual(new Set([moved, voted, remarked]));
    expect(cards.map(({ id }) => id)).not.toContain(untouched);
  });

  it("is said to be too much when loading the board again costs less", async () => {
    const since = new Date(now.getTime() - 86_400_000).toISOString();
    const changes = await look(town.members.wout, (tx) =>
      readChanges(tx, viewOf(town.members.wout), { ideas: [], items: [], since }),
    );
    expect(changes).toMatchObject({ cards: [], tooMany: true });
  });

  it("by ids of another organisation gives nothing of it", async () => {
    const elsewhere = await given.organisation({ members: { jef: ["trekker"] } });
    const ideaId = newId();
    await as(town.members.wout, pinIdea, { id: ideaId, title: "Van hier", now });
    const { jef } = elsewhere.members;
    const changes = await look(jef, (tx) => readChanges(tx, viewOf(jef), { ideas: [ideaId], items: [ideaId] }));
    expect(changes).toMatchObject({ cards: [], counts: { pinned: 0 } });
    expect(await look(jef, (tx) => readIdea(tx, viewOf(jef), ideaId))).toBeNull();
  });
});

describe("an idea that is opened", () => {
  it("tells what was said, who voted, and what was decided, in the order in which it happened", async () => {
    const ideaId = newId();
    const { lieselot, wout, fatima } = town.members;
    const at = (minute: number) => new Date(now.getTime() + minute * 60_000);
    await as(lieselot, pinIdea, {
      id: ideaId,
      title: "Wie verzint onze straatnamen?",
      body: "Er is vast een verhaal.",
      now,
    });
    await as(wout, voteForIdea, { ideaId, now: at(1) });
    await as(wout, remarkOnIdea, { ideaId, body: "Vraag het de heemkring.", now: at(2) });
    await as(fatima, moveIdea, { ideaId, seenVersion: 0, to: "parked", words: "In de lente!", now: at(3) });
    await as(fatima, moveIdea, { ideaId, seenVersion: 1, to: "pinned", now: at(4) });
    const detail = await look(wout, (tx) => readIdea(tx, viewOf(wout), ideaId));
    expect(detail).toMatchObject({
      body: "Er is vast een verhaal.",
      voters: ["Wout"],
      remarks: [{ by: "Wout", body: "Vraag het de heemkring." }],
      story: [
        { kind: "decided", action: "board.pinIdea", by: "Lieselot", words: null },
        { kind: "decided", action: "board.parkIdea", by: "Fatima", words: "In de lente!" },
        { kind: "decided", action: "board.bringBack", by: "Fatima", words: null },
        { kind: "waiting" },
      ],
    });
  });
});

describe("a way of looking", () => {
  const fatima = () => town.members.fatima;
  const lieselot = () => town.members.lieselot;

  it("finds a word with and without its accents, whichever way it is written", async () => {
    const [one, other] = [newId(), newId()];
    await as(lieselot(), pinIdea, { id: one, title: "Crèche op het stránd", now });
    await as(lieselot(), pinIdea, { id: other, title: "De creche is er ook", body: "Stra\u0301nd.", now });
    const found = async (words: string) => (await scrollThrough(fatima(), "pinned", { words })).map(({ id }) => id);
    for (const words of ["creche strand", "CRÈCHE strànd", "cre\u0300che"]) {
      expect((await found(words)).toSorted()).toEqual([one, other].toSorted());
    }
    expect(await found("crache")).toEqual([]);
  });

  it("finds words in the title, the text and the name of the pinner, all of them, in whatever case", async () => {
    const ideaId = newId();
    const body = "Aan de GARNAALSTEIGER, 100% echt.";
    await as(lieselot(), pinIdea, { id: ideaId, title: "Vissers vertellen", body, now });
    const found = async (words: string) => (await scrollThrough(fatima(), "pinned", { words })).map(({ id }) => id);
    for (const words of ["vissers", "garnaal", "lieselot garnaal", "VERTELLEN 100%"]) {
      expect(await found(words)).toEqual([ideaId]);
    }
    for (const words of ["vissers nergens", "wout garnaal", "1_0%"]) expect(await found(words)).toEqual([]);
  });

  it("narrows to a pinner, a goal, and any of some labels, and counts what is left", async () => {
    const [one, other] = [newId(), newId()];
    for (const id of [one, other]) await as(lieselot(), pinIdea, { id, title: "Voor een doel", now });
    const { goalId } = await must(as(fatima(), addGoal, { name: "Weten wat er leeft", objective: "listening" }));
    const { labelId } = await must(as(fatima(), addLabel, { name: "Zee", colour: "sage" }));
    await must(as(fatima(), setIdeaGoal, { ideaId: one, seenVersion: 0, goalId }));
    await must(as(lieselot(), putLabel, { ideaId: other, labelId }));
    const idsOf = async (looking: Partial<Looking>) => {
      const cards = await scrollThrough(fatima(), "pinned", looking);
      const { counts } = await look(fatima(), (tx) => readBoard(tx, viewOf(fatima(), looking)));
      expect(counts.pinned).toBe(cards.length);
      return cards.map(({ id }) => id);
    };
    expect(await idsOf({ goalId })).toEqual([one]);
    expect(await idsOf({ labelIds: [labelId, newId()] })).toEqual([other]);
    expect(await idsOf({ goalId, labelIds: [labelId] })).toEqual([]);
    expect(await idsOf({ pinnedById: fatima().memberId })).toEqual([]);
  });

  it("gives every idea once in each order, page after page, as the browser would order them", async () => {
    for (const sort of SORTS) {
      const cards = await scrollThrough(fatima(), "pinned", { sort });
      const places = cards.map((card) => placeOf(card, sort));
      expect(places).toEqual(places.toSorted(comparePlaces));
      expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
      const { counts } = await look(fatima(), (tx) => readBoard(tx, viewOf(fatima())));
      expect(cards).toHaveLength(counts.pinned);
    }
  });

  it("names of what changed what it does not show", async () => {
    const ideaId = newId();
    await as(lieselot(), pinIdea, { id: ideaId, title: "Over de molen", now });
    const changed = (words: string) =>
      look(fatima(), (tx) => readChanges(tx, viewOf(fatima(), { words }), { ideas: [ideaId], items: [] }));
    expect(await changed("molen")).toMatchObject({ cards: [{ id: ideaId }], hidden: [] });
    expect(await changed("toren")).toMatchObject({ cards: [{ id: ideaId }], hidden: [ideaId] });
  });
});
