import { beforeEach, describe, expect, it } from "vitest";
import { WHOLE_BOARD } from "@/lib/domain/board/looking";
import { moveIdea, pinIdea } from "@/lib/features/board/commands";
import { readMine } from "@/lib/features/board/queries";
import { bundleIdeas, moveBundle } from "@/lib/features/bundles/commands";
import { startPost } from "@/lib/features/items/commands";
import { mergeIdea } from "@/lib/features/merging/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

type Name = "fatima" | "wout" | "lieselot";
/** Monday 16 November 2026, a quarter past nine there; an idea is answered within five working days. */
const MONDAY = new Date("2026-11-16T08:15:00.000Z");
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(MONDAY.getTime() + days * DAY_MS);
let town: GivenOrganisation<Name>;

beforeEach(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: { fatima: ["trekker"], wout: ["member"], lieselot: ["member"] },
  });
});

async function pinned(by: Name, title: string): Promise<{ ideaId: string; seenVersion: number }> {
  const ideaId = newId();
  await must(as(town.members[by], pinIdea, { id: ideaId, title, now: MONDAY }));
  return { ideaId, seenVersion: 0 };
}

async function storiesFor({ orgId, memberId }: GivenMember, now: Date) {
  const view = { orgId, memberId, now, looking: { ...WHOLE_BOARD, filter: "mine" as const } };
  const { ideas } = await inOrganisation(orgId, (tx) => readMine(tx, view));
  return ideas.map(({ card, story }) => ({ title: card.title, column: card.column, story }));
}

describe("what a pinner reads of their ideas", () => {
  it("says honestly how long an answer is late, and afterwards that it was", async () => {
    const { fatima, wout } = town.members;
    const idea = await pinned("wout", "De archiefkelder");
    const [waiting] = await storiesFor(wout, later(9));
    expect(waiting?.story.at(-1)).toMatchObject({ kind: "waitingLate", waited: { days: 7 }, late: { days: 2 } });
    await must(as(fatima, moveIdea, { ...idea, to: "parked", words: "In de lente!", now: later(9) }));
    const [answered] = await storiesFor(wout, later(10));
    expect(answered?.story.map(({ kind }) => kind)).toEqual(["decided", "decided", "answeredLate", "comeBack"]);
  });

  it("goes on with the idea that theirs went up in", async () => {
    const { fatima, wout } = town.members;
    const [gone, stays] = [await pinned("wout", "Zeehond gezien"), await pinned("lieselot", "De zeehond is terug")];
    await must(as(fatima, mergeIdea, { ...gone, intoId: stays.ideaId, now: later(1) }));
    const seenVersion = await versionOf(stays.ideaId);
    await must(as(fatima, moveIdea, { ideaId: stays.ideaId, seenVersion, to: "selected", now: later(2) }));
    await must(as(fatima, startPost, { ideaId: stays.ideaId, now: later(2) }));
    const [told] = await storiesFor(wout, later(2));
    expect(told).toMatchObject({ title: "Zeehond gezien", column: "gone" });
    expect(told?.story).toMatchObject([
      { kind: "decided", action: "board.pinIdea" },
      { kind: "decided", action: "merging.merge", theme: "De zeehond is terug" },
      { kind: "decided", action: "board.selectIdea" },
      { kind: "inTheWorks", by: "Fatima" },
    ]);
  });

  it("has the post that was made of the stack theirs lies in", async () => {
    const { fatima, wout } = town.members;
    const ideas = [await pinned("lieselot", "Strooien"), await pinned("wout", "Gladde fietspaden")];
    const { bundleId } = await must(as(fatima, bundleIdeas, { title: "Winter op straat", ideas, now: later(1) }));
    await must(as(fatima, moveBundle, { bundleId, seenVersion: 0, to: "selected", now: later(1) }));
    await must(as(fatima, startPost, { bundleId, now: later(2) }));
    const [told] = await storiesFor(wout, later(2));
    expect(told?.story.at(-1)).toMatchObject({ kind: "inTheWorks", post: { title: "Winter op straat" } });
    expect(told?.story.some((step) => step.kind === "decided" && step.theme === "Winter op straat")).toBe(true);
  });
});

const versionOf = async (id: string) =>
  (
    await inOrganisation(town.orgId, (tx) =>
      tx.idea.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id } }, select: { version: true } }),
    )
  ).version;
