import { beforeAll, describe, expect, it } from "vitest";
import { WHOLE_BOARD } from "@/lib/domain/board/looking";
import { moveIdea, pinIdea, voteForIdea } from "@/lib/features/board/commands";
import { readBoard, readChanges } from "@/lib/features/board/queries";
import { readBundle } from "@/lib/features/bundle-page/queries";
import {
  addToBundle,
  bundleIdeas,
  moveBundle,
  renameBundle,
  restoreBundle,
  takeBundleApart,
  takeOutOfBundle,
} from "@/lib/features/bundles/commands";
import { addLabel, putLabel } from "@/lib/features/labels/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "lieselot" | "wout" | "fatima" | "bart";
const MEMBERS = { lieselot: ["member"], wout: ["member"], fatima: ["trekker"], bart: ["trekker"] } as const;
const now = new Date("2026-11-24T14:30:00.000Z");
const dayBefore = new Date("2026-11-23T09:30:00.000Z");
const KIND_WORD = "Mooi, maar niet in de winter. In de lente?";
let town: GivenOrganisation<Name>;

beforeAll(async () => {
  town = await given.organisation({ members: MEMBERS });
});

type Seen = { ideaId: string; seenVersion: number };

async function pinned(by: Name = "lieselot", at = now): Promise<Seen> {
  const ideaId = newId();
  await must(as(town.members[by], pinIdea, { id: ideaId, title: `Idee ${ideaId}`, now: at }));
  return { ideaId, seenVersion: 0 };
}

async function bundleOf(ideas: Seen[], title = "Winter op straat") {
  return (await must(as(town.members.fatima, bundleIdeas, { title, ideas, now }))).bundleId;
}

const idea = (id: string) =>
  inOrganisation(town.orgId, (tx) => tx.idea.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id } } }));
const bundle = (id: string) =>
  inOrganisation(town.orgId, (tx) => tx.bundle.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id } } }));
const noticesAbout = (id: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.notification.findMany({ where: { orgId: town.orgId, href: `/board/${id}` }, orderBy: { id: "asc" } }),
  );
const viewOf = (name: Name, at = now) => ({ orgId: town.orgId, memberId: town.members[name].memberId, now: at });

describe("bundling ideas", () => {
  it("stacks them in their order where the first hung, and their terms go on as they were", async () => {
    const ideas = [await pinned(), await pinned("wout"), await pinned()];
    const before = await idea(ideas[1]?.ideaId ?? "");
    const bundleId = await bundleOf(ideas);
    const detail = await inOrganisation(town.orgId, (tx) => readBundle(tx, viewOf("wout"), bundleId));
    expect(detail).toMatchObject({ title: "Winter op straat", column: "bundled", madeBy: "Fatima", isEnded: false });
    expect(detail?.cards.map(({ id }) => id)).toEqual(ideas.map(({ ideaId }) => ideaId));
    expect(await idea(before.id)).toMatchObject({
      column: "bundled",
      bundleId,
      answeredAt: null,
      answerDueAt: before.answerDueAt,
      version: 1,
    });
    expect(await noticesAbout(before.id)).toEqual([]);
  });

  it("with the same id again is one bundle, and with somebody else's is refused", async () => {
    const [id, ideas] = [newId(), [await pinned(), await pinned()]];
    const raw = { id, title: "Winter", ideas, now };
    await must(as(town.members.fatima, bundleIdeas, raw));
    expect(await as(town.members.fatima, bundleIdeas, raw)).toEqual({ ok: true, value: { bundleId: id, version: 0 } });
    expect(await as(town.members.bart, bundleIdeas, raw)).toMatchObject({ refusal: { code: "conflict" } });
  });

  it("onto a chosen one chooses the others, and whoever pinned them hears it", async () => {
    const [first, second] = [await pinned(), await pinned("wout")];
    await must(as(town.members.fatima, moveIdea, { ...first, to: "selected", now }));
    const bundleId = await bundleOf([{ ...first, seenVersion: 1 }, second]);
    expect(await bundle(bundleId)).toMatchObject({ column: "selected" });
    expect(await idea(second.ideaId)).toMatchObject({ column: "selected", answeredAt: now });
    expect(await noticesAbout(second.ideaId)).toMatchObject([
      { kind: "idea_selected", memberId: town.members.wout.memberId },
    ]);
  });

  it("of which somebody moved one meanwhile is refused whole, naming who", async () => {
    const [first, second] = [await pinned(), await pinned()];
    await must(as(town.members.bart, moveIdea, { ...second, to: "selected", now }));
    const result = await as(town.members.fatima, bundleIdeas, { title: "Winter", ideas: [first, second], now });
    expect(result).toMatchObject({ refusal: { code: "stale", values: { name: "Bart" } } });
    expect(await idea(first.ideaId)).toMatchObject({ column: "pinned", bundleId: null });
  });

  it("by two trekkers at once puts no idea on two stacks", async () => {
    for (let round = 0; round < 10; round++) {
      const [one, shared, other] = [await pinned(), await pinned(), await pinned()];
      const outcomes = await Promise.all([
        as(town.members.fatima, bundleIdeas, { title: "Winter", ideas: [one, shared], now }),
        as(town.members.bart, bundleIdeas, { title: "Sneeuw", ideas: [other, shared], now }),
      ]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: "stale" } });
      const { bundleId } = await idea(shared.ideaId);
      const loose = [await idea(one.ideaId), await idea(other.ideaId)].filter((left) => left.bundleId !== bundleId);
      expect(loose).toMatchObject([{ column: "pinned", bundleId: null }]);
    }
  });

  it("needs two ideas, a theme that says something, and ideas of this organisation", async () => {
    const other = await given.organisation({ members: { jan: ["trekker"] } });
    const [first, second] = [await pinned(), await pinned()];
    const by = town.members.fatima;
    expect(await as(by, bundleIdeas, { title: "Winter", ideas: [first], now })).toMatchObject({
      refusal: { code: "invalid", fields: { ideas: [{ message: "fields.twoIdeas" }] } },
    });
    expect(await as(by, bundleIdeas, { title: " ", ideas: [first, second], now })).toMatchObject({
      refusal: { code: "invalid", fields: { title: [{ message: "fields.required" }] } },
    });
    expect(await as(other.members.jan, bundleIdeas, { title: "Winter", ideas: [first, second], now })).toMatchObject({
      refusal: { code: "not_found" },
    });
    const bundleId = await bundleOf([first, second]);
    expect(await as(other.members.jan, takeBundleApart, { bundleId, seenVersion: 0, now })).toMatchObject({
      refusal: { code: "not_found" },
    });
  });
});

describe("a stack", () => {
  it("hangs on the board as one card, with what its ideas have together and the term that ends first", async () => {
    const quiet = await given.organisation({ members: MEMBERS });
    town = quiet;
    const [first, early, single] = [await pinned(), await pinned("wout", dayBefore), await pinned()];
    await must(as(town.members.bart, voteForIdea, { ideaId: early.ideaId, now }));
    await must(as(town.members.fatima, voteForIdea, { ideaId: first.ideaId, now }));
    const { labelId } = await must(as(town.members.fatima, addLabel, { name: "Strand", colour: "amber" }));
    for (const { ideaId } of [first, early]) await must(as(town.members.fatima, putLabel, { ideaId, labelId }));
    const bundleId = await bundleOf([first, early]);
    const board = await inOrganisation(town.orgId, (tx) => readBoard(tx, { ...viewOf("bart"), looking: WHOLE_BOARD }));
    const cards = board.columns.flatMap(({ page }) => page.cards);
    expect(cards.map(({ id }) => id).toSorted()).toEqual([first.ideaId, single.ideaId].toSorted());
    expect(board.counts).toMatchObject({ pinned: 1, bundled: 1 });
    const stack = cards.find(({ id }) => id === first.ideaId);
    const due = (await idea(early.ideaId)).answerDueAt.toISOString();
    expect(stack).toMatchObject({
      bundle: { id: bundleId, title: "Winter op straat" },
      due: { at: due },
      stack: {
        votes: 2,
        comments: 0,
        labels: [{ id: labelId, name: "Strand", colour: "amber" }],
        people: [{ name: "Lieselot" }, { name: "Wout" }],
      },
    });
    expect(stack?.stack?.ideas.map(({ id }) => id)).toEqual([first.ideaId, early.ideaId]);
  });

  it("is drawn with what is shown of it to somebody who looks at their own ideas", async () => {
    const [first, mine] = [await pinned("lieselot"), await pinned("wout")];
    await bundleOf([first, mine]);
    const looking = { ...WHOLE_BOARD, filter: "mine" as const };
    const view = { ...viewOf("wout"), looking };
    const board = await inOrganisation(town.orgId, (tx) => readBoard(tx, view));
    const stack = board.columns.flatMap(({ page }) => page.cards).find(({ id }) => id === mine.ideaId);
    expect(stack?.stack?.ideas).toHaveLength(2);
    const wanted = { ideas: [first.ideaId], items: [] };
    const changes = await inOrganisation(town.orgId, (tx) => readChanges(tx, view, wanted));
    expect(changes.cards.map(({ id }) => id).toSorted()).toEqual([first.ideaId, mine.ideaId].toSorted());
    expect(changes.hidden).toContain(first.ideaId);
    expect(changes.hidden).not.toContain(mine.ideaId);
  });

  it("that is moved answers every idea in it as moving one does, and put back they all wait again", async () => {
    const ideas = [await pinned(), await pinned("wout")];
    const bundleId = await bundleOf(ideas);
    const chosen = { bundleId, seenVersion: 0, to: "selected", words: "Een hele reeks!", now };
    expect(await as(town.members.fatima, moveBundle, chosen)).toEqual({
      ok: true,
      value: { bundleId, column: "selected", version: 1 },
    });
    for (const { ideaId } of ideas) {
      expect(await idea(ideaId)).toMatchObject({ column: "selected", answer: "Een hele reeks!", answeredAt: now });
      expect(await noticesAbout(ideaId)).toMatchObject([{ kind: "idea_selected", data: { words: "Een hele reeks!" } }]);
    }
    await must(as(town.members.fatima, moveBundle, { bundleId, seenVersion: 1, to: "bundled", now }));
    for (const { ideaId } of ideas)
      expect(await idea(ideaId)).toMatchObject({ column: "bundled", answeredAt: null, answer: null, bundleId });
  });

  it("is parked only with a kind word, and by one of two who move it at once", async () => {
    const bundleId = await bundleOf([await pinned(), await pinned()]);
    const step = { bundleId, seenVersion: 0, now };
    expect(await as(town.members.fatima, moveBundle, { ...step, to: "parked" })).toMatchObject({
      refusal: { code: "invalid", fields: { words: [{ message: "fields.required" }] } },
    });
    const outcomes = await Promise.all([
      as(town.members.fatima, moveBundle, { ...step, to: "parked", words: KIND_WORD }),
      as(town.members.bart, moveBundle, { ...step, to: "selected" }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: "stale" } });
  });

  it("gets another theme, unless somebody changed the stack meanwhile", async () => {
    const bundleId = await bundleOf([await pinned(), await pinned()]);
    const raw = { bundleId, seenVersion: 0, title: "Sneeuw", words: "Alles over gladheid", now };
    await must(as(town.members.fatima, renameBundle, raw));
    expect(await bundle(bundleId)).toMatchObject({ title: "Sneeuw", words: "Alles over gladheid", version: 1 });
    expect(await as(town.members.bart, renameBundle, raw)).toMatchObject({ refusal: { code: "stale" } });
  });
});

describe("adding to a stack and taking out of it", () => {
  it("brings an idea along, also out of another stack, and lets it hang by itself again where the stack hangs", async () => {
    const [first, second, third, fourth] = [await pinned(), await pinned(), await pinned(), await pinned()];
    const [winter, summer] = [await bundleOf([first, second]), await bundleOf([third, fourth], "Zomer")];
    await must(as(town.members.bart, addToBundle, { bundleId: winter, ideas: [{ ...third, seenVersion: 1 }], now }));
    expect(await idea(third.ideaId)).toMatchObject({ bundleId: winter, version: 2 });
    expect(await bundle(summer)).toMatchObject({ endedAt: null });
    await must(as(town.members.bart, takeOutOfBundle, { ideaId: third.ideaId, seenVersion: 2, now }));
    expect(await idea(third.ideaId)).toMatchObject({ bundleId: null, column: "pinned", answeredAt: null });
  });

  it("ends the stack with its last idea, and undone it is a stack again", async () => {
    const [first, second] = [await pinned(), await pinned()];
    const bundleId = await bundleOf([first, second]);
    for (const { ideaId } of [first, second])
      await must(as(town.members.fatima, takeOutOfBundle, { ideaId, seenVersion: 1, now }));
    expect(await bundle(bundleId)).toMatchObject({ endedAt: now });
    const more = { bundleId, ideas: [{ ...first, seenVersion: 2 }], now };
    expect(await as(town.members.fatima, addToBundle, more)).toMatchObject({ refusal: { message: "bundles.ended" } });
    await must(as(town.members.fatima, restoreBundle, { bundleId, now }));
    expect(await bundle(bundleId)).toMatchObject({ endedAt: null });
    expect(await idea(second.ideaId)).toMatchObject({ bundleId });
  });

  it("happens by itself for an idea that is moved alone", async () => {
    const [first, second] = [await pinned(), await pinned()];
    const bundleId = await bundleOf([first, second]);
    const alone = { ideaId: first.ideaId, seenVersion: 1, to: "selected", now };
    await must(as(town.members.fatima, moveIdea, alone));
    expect(await idea(first.ideaId)).toMatchObject({ column: "selected", bundleId: null });
    expect(await idea(second.ideaId)).toMatchObject({ column: "bundled", bundleId });
  });

  it("is refused where nothing lies, and where a stack is full", async () => {
    const single = await pinned();
    expect(await as(town.members.fatima, takeOutOfBundle, { ...single, now })).toMatchObject({
      refusal: { code: "wrong_state", message: "bundles.notInBundle" },
    });
    const many = await Promise.all(Array.from({ length: 50 }, () => pinned()));
    const bundleId = await bundleOf(many);
    expect(await as(town.members.fatima, addToBundle, { bundleId, ideas: [single], now })).toMatchObject({
      refusal: { code: "too_many", message: "bundles.full" },
    });
  });
});

describe("taking a stack apart", () => {
  it("lets its ideas hang by themselves where it hung, and can be undone", async () => {
    const ideas = [await pinned(), await pinned()];
    const bundleId = await bundleOf(ideas);
    await must(as(town.members.fatima, takeBundleApart, { bundleId, seenVersion: 0, now }));
    for (const { ideaId } of ideas) expect(await idea(ideaId)).toMatchObject({ column: "pinned", bundleId: null });
    await must(as(town.members.bart, restoreBundle, { bundleId, now }));
    const detail = await inOrganisation(town.orgId, (tx) => readBundle(tx, viewOf("wout"), bundleId));
    expect(detail).toMatchObject({ isEnded: false });
    expect(detail?.cards).toHaveLength(2);
  });

  it("is not undone once its ideas went their own ways", async () => {
    const ideas = [await pinned(), await pinned()];
    const bundleId = await bundleOf(ideas);
    await must(as(town.members.fatima, takeBundleApart, { bundleId, seenVersion: 0, now }));
    for (const { ideaId } of ideas)
      await must(as(town.members.fatima, moveIdea, { ideaId, seenVersion: 2, to: "selected", now }));
    expect(await as(town.members.bart, restoreBundle, { bundleId, now })).toMatchObject({
      refusal: { code: "wrong_state", message: "bundles.nothingToRestore" },
    });
  });
});
