import { beforeEach, describe, expect, it } from "vitest";
import { WHOLE_BOARD } from "@/lib/domain/board/looking";
import { pinIdea, selectIdea } from "@/lib/features/board/commands";
import { readIdea, readMine } from "@/lib/features/board/queries";
import { addGoal, endGoal, setIdeaGoal } from "@/lib/features/goals/commands";
import { goalParts } from "@/lib/features/goals/queries";
import { startPost } from "@/lib/features/items/commands";
import { sayThanks, takeThanksBack } from "@/lib/features/thanks/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

let town: GivenOrganisation<"fatima" | "wout" | "tom">;

beforeEach(async () => {
  town = await given.organisation({ members: { fatima: ["trekker"], wout: ["member"], tom: ["member"] } });
});

async function pinned(): Promise<string> {
  const { id } = await must(as(town.members.wout, pinIdea, { title: "Het oudste boek van de bibliotheek" }));
  return id;
}

const detailOf = (ideaId: string) =>
  inOrganisation(town.orgId, (tx) =>
    readIdea(tx, { orgId: town.orgId, memberId: town.members.wout.memberId, now: new Date() }, ideaId),
  );

describe("a goal", () => {
  it("of an idea goes along with the post that is made of it, and both count towards it", async () => {
    const { fatima, wout } = town.members;
    const { goalId } = await must(as(fatima, addGoal, { name: "Meer jongeren in de bib", objective: "energising" }));
    const ideaId = await pinned();
    await must(as(fatima, setIdeaGoal, { ideaId, seenVersion: 0, goalId }));
    await must(as(fatima, selectIdea, { ideaId, seenVersion: 1 }));
    const { itemId } = await must(as(wout, startPost, { ideaId }));
    const item = await inOrganisation(town.orgId, (tx) =>
      tx.item.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id: itemId } } }),
    );
    expect(item.goalId).toBe(goalId);
    expect((await detailOf(ideaId))?.card.goal).toEqual({ id: goalId, name: "Meer jongeren in de bib" });
    const parts = await inOrganisation(town.orgId, (tx) => goalParts(tx, town.orgId, goalId));
    expect(parts).toMatchObject({ ideas: { count: 1 }, posts: { count: 1, newest: [{ id: itemId }] } });
  });

  it("that has ended is chosen for nothing new, and stays on what was made for it", async () => {
    const { fatima } = town.members;
    const { goalId } = await must(as(fatima, addGoal, { name: "Luisteren", objective: "listening" }));
    const [had, other] = [await pinned(), await pinned()];
    await must(as(fatima, setIdeaGoal, { ideaId: had, seenVersion: 0, goalId }));
    await must(as(fatima, endGoal, { goalId }));
    const refused = { refusal: { code: "invalid", fields: { goalId: [{ message: "fields.unknown" }] } } };
    expect(await as(fatima, setIdeaGoal, { ideaId: other, seenVersion: 0, goalId })).toMatchObject(refused);
    expect((await detailOf(had))?.card.goal?.name).toBe("Luisteren");
  });

  it("chosen for an idea as somebody saw it before is refused as overtaken", async () => {
    const { fatima } = town.members;
    const { goalId } = await must(as(fatima, addGoal, { name: "Luisteren", objective: "listening" }));
    const ideaId = await pinned();
    const choose = () => as(fatima, setIdeaGoal, { ideaId, seenVersion: 0, goalId });
    const answers = await Promise.all([choose(), choose(), choose()]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toMatchObject([
      { refusal: { code: "stale", values: { name: fatima.name } } },
      { refusal: { code: "stale", values: { name: fatima.name } } },
    ]);
  });
});

describe("thanks", () => {
  it("are said once per person, reach the pinner in one notice, and can be taken back", async () => {
    const { fatima, wout, tom } = town.members;
    const ideaId = await pinned();
    await must(as(tom, sayThanks, { ideaId, words: "Wat een vondst!" }));
    await must(as(tom, sayThanks, { ideaId, words: "Wat een mooie vondst!" }));
    await must(as(fatima, sayThanks, { ideaId, words: "Dank je." }));
    expect((await detailOf(ideaId))?.thanks).toMatchObject([
      { by: "Tom", words: "Wat een mooie vondst!" },
      { by: "Fatima", words: "Dank je." },
    ]);
    const notices = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, kind: "idea_thanks" } }),
    );
    expect(notices).toHaveLength(2);
    expect(new Set(notices.map(({ memberId }) => memberId))).toEqual(new Set([wout.memberId]));
    await must(as(tom, takeThanksBack, { ideaId }));
    await must(as(tom, takeThanksBack, { ideaId }));
    const detail = await detailOf(ideaId);
    expect(detail?.thanks).toMatchObject([{ by: "Fatima" }]);
    expect(detail?.card.thanks).toBe(1);
  });

  it("for one's own idea are refused", async () => {
    const ideaId = await pinned();
    const answer = await as(town.members.wout, sayThanks, { ideaId, words: "Goed gedaan, ik." });
    expect(answer).toMatchObject({ refusal: { code: "wrong_state", message: "thanks.ownIdea" } });
  });

  it("stand in what the pinner reads of their own ideas, and of nobody else's", async () => {
    const { tom, wout } = town.members;
    const ideaId = await pinned();
    await must(as(tom, sayThanks, { ideaId, words: "Wat een vondst!" }));
    const mineOf = (memberId: string) =>
      inOrganisation(town.orgId, (tx) =>
        readMine(tx, { orgId: town.orgId, memberId, now: new Date(), looking: { ...WHOLE_BOARD, filter: "mine" } }),
      );
    const { ideas } = await mineOf(wout.memberId);
    expect(ideas.map(({ card }) => card.id)).toEqual([ideaId]);
    expect(ideas[0]?.story.at(-1)).toMatchObject({ kind: "thanked", by: "Tom", words: "Wat een vondst!" });
    expect((await mineOf(tom.memberId)).ideas).toEqual([]);
  });
});
