import { beforeAll, describe, expect, it } from "vitest";
import { attachToIdea } from "@/lib/features/assets/commands";
import { moveIdea, pinIdea, remarkOnIdea, takeVoteBack, voteForIdea } from "@/lib/features/board/commands";
import { tellOverdueIdeas } from "@/lib/features/board/jobs";
import { readIdea } from "@/lib/features/board/queries";
import { bundleIdeas } from "@/lib/features/bundles/commands";
import { readLookAlikes } from "@/lib/features/look-alikes/queries";
import { mergeIdea, undoMerge } from "@/lib/features/merging/commands";
import { leadsTo } from "@/lib/features/merging/queries";
import { sayThanks } from "@/lib/features/thanks/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { assetOf, photo } from "@/tests/support/pictures";
import { must } from "@/tests/support/post";

type Name = "lieselot" | "wout" | "emma" | "fatima" | "bart";
const now = new Date("2026-11-24T14:30:00.000Z");
const muchLater = new Date("2026-12-21T14:30:00.000Z");
let town: GivenOrganisation<Name>;

beforeAll(async () => {
  const members = {
    lieselot: ["member"],
    wout: ["member"],
    emma: ["member"],
    fatima: ["trekker"],
    bart: ["trekker"],
  } as const;
  town = await given.organisation({ members });
});

async function pinned(by: Name, title = "De zeehond is terug"): Promise<string> {
  const id = newId();
  await must(as(town.members[by], pinIdea, { id, title, now }));
  return id;
}

const voting = (by: Name, ideaId: string) => must(as(town.members[by], voteForIdea, { ideaId, now }));
const idea = (id: string) =>
  inOrganisation(town.orgId, (tx) => tx.idea.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id } } }));
const merge = (ideaId: string, intoId: string, by: Name = "fatima") =>
  as(town.members[by], mergeIdea, { ideaId, seenVersion: 0, intoId, now });
const detail = (ideaId: string) =>
  inOrganisation(town.orgId, (tx) =>
    readIdea(tx, { orgId: town.orgId, memberId: town.members.emma.memberId, now }, ideaId),
  );
const noticesOf = (name: Name, kind: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.notification.findMany({ where: { orgId: town.orgId, memberId: town.members[name].memberId, kind } }),
  );

/** Two ideas that say the same; Emma voted for both, Bart for the one that goes. */
async function twins(): Promise<[goes: string, stays: string]> {
  const [goes, stays] = [await pinned("wout", "Zeehond terug!"), await pinned("lieselot")];
  await voting("emma", goes);
  await voting("bart", goes);
  await voting("emma", stays);
  await must(as(town.members.emma, remarkOnIdea, { ideaId: goes, body: "Ik heb een foto!", now }));
  return [goes, stays];
}

describe("merging an idea into another", () => {
  it("takes votes along without counting anybody twice, and remarks, thanks and pictures", async () => {
    const [goes, stays] = await twins();
    await must(as(town.members.emma, sayThanks, { ideaId: goes, words: "Mooi gezien!", now }));
    const assetId = await assetOf(town.members.wout, await photo("#204080", [60, 40]), "De zeehond");
    await must(as(town.members.wout, attachToIdea, { ideaId: goes, assetId }));
    await must(merge(goes, stays));
    const together = await detail(stays);
    expect(together?.card).toMatchObject({ votes: 2, comments: 1, pictures: 1, thanks: 1 });
    expect(together?.voters.toSorted()).toEqual(["Bart", "Emma"]);
    expect(together?.remarks).toMatchObject([{ body: "Ik heb een foto!", by: "Emma" }]);
    expect(together?.merged).toEqual([{ id: goes, title: "Zeehond terug!", pinnedBy: "Wout" }]);
  });

  it("brings nobody thanks of their own", async () => {
    const [goes, stays] = [await pinned("wout"), await pinned("lieselot")];
    for (const by of ["lieselot", "emma"] as const)
      await must(as(town.members[by], sayThanks, { ideaId: goes, words: "Mooi gezien!", now }));
    await must(merge(goes, stays));
    expect((await detail(stays))?.thanks).toMatchObject([{ by: "Emma" }]);
    expect((await detail(goes))?.thanks).toMatchObject([{ by: "Lieselot" }]);
  });

  it("answers the one that goes, takes it off the board, and its address leads to the other", async () => {
    const [goes, stays] = await twins();
    await must(merge(goes, stays));
    expect(await idea(goes)).toMatchObject({
      column: "gone",
      goneAt: now,
      mergedIntoId: stays,
      answeredAt: now,
      answeredById: town.members.fatima.memberId,
    });
    const third = await pinned("emma");
    await must(merge(stays, third));
    expect(await inOrganisation(town.orgId, (tx) => leadsTo(tx, town.orgId, goes))).toBe(third);
    expect(await inOrganisation(town.orgId, (tx) => leadsTo(tx, town.orgId, third))).toBe(third);
    await tellOverdueIdeas(town.orgId, muchLater);
    const overdue = await noticesOf("fatima", "idea_answer_overdue");
    expect(overdue.map(({ href }) => href)).not.toContain(`/board/${goes}`);
  });

  it("tells both who pinned them, and only one when they are the same", async () => {
    const [goes, stays] = [await pinned("emma", "Een fietspad"), await pinned("lieselot", "Fietspad")];
    await must(merge(goes, stays));
    expect(await noticesOf("emma", "idea_merged")).toMatchObject([
      { href: `/board/${stays}`, data: { title: "Een fietspad", into: "Fietspad", pinner: "Lieselot", by: "Fatima" } },
    ]);
    const gained = await noticesOf("lieselot", "idea_gained");
    expect(gained.map(({ data }) => data)).toContainEqual({
      title: "Fietspad",
      from: "Een fietspad",
      pinner: "Emma",
      by: "Fatima",
    });
    const [mine, alsoMine] = [await pinned("wout"), await pinned("wout")];
    await must(merge(mine, alsoMine));
    expect(await noticesOf("wout", "idea_gained")).toEqual([]);
  });

  it("is refused with itself, of what is made into a post, into what is gone, and from another organisation", async () => {
    const [goes, stays] = await twins();
    expect(await merge(goes, goes)).toMatchObject({ refusal: { message: "merging.itself" } });
    const other = await given.organisation({ members: { jan: ["trekker"] } });
    const abroad = { ideaId: goes, seenVersion: 0, intoId: stays, now };
    expect(await as(other.members.jan, mergeIdea, abroad)).toMatchObject({ refusal: { code: "not_found" } });
    await must(merge(goes, stays));
    const third = await pinned("emma");
    expect(await merge(third, goes)).toMatchObject({ refusal: { message: "merging.gone" } });
    expect(await merge(goes, third)).toMatchObject({ refusal: { code: "stale", values: { name: "Fatima" } } });
  });

  it("into each other by two trekkers at once leaves one of the two on the board", async () => {
    for (let round = 0; round < 10; round++) {
      const [a, b] = [await pinned("wout"), await pinned("emma")];
      const outcomes = await Promise.all([merge(a, b, "fatima"), merge(b, a, "bart")]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      const columns = [(await idea(a)).column, (await idea(b)).column];
      expect(columns.toSorted()).toEqual(["gone", "pinned"]);
    }
  });

  it("while somebody votes for it loses no vote", async () => {
    for (let round = 0; round < 10; round++) {
      const [goes, stays] = [await pinned("wout"), await pinned("emma")];
      const [merged, voted] = await Promise.all([
        merge(goes, stays),
        as(town.members.bart, voteForIdea, { ideaId: goes, now }),
      ]);
      expect(merged.ok).toBe(true);
      expect((await idea(stays)).votes).toBe(voted.ok ? 1 : 0);
    }
  });
});

describe("undoing a merge", () => {
  it("puts everything back as it was, as long as nothing else happened", async () => {
    const [goes, stays] = await twins();
    const before = [await idea(goes), await idea(stays)];
    await must(merge(goes, stays));
    await must(as(town.members.bart, undoMerge, { ideaId: goes, now }));
    expect(await idea(goes)).toEqual({ ...before[0], version: 2 });
    expect(await idea(stays)).toEqual(before[1]);
    expect((await detail(goes))?.remarks).toHaveLength(1);
    expect((await detail(stays))?.voters).toEqual(["Emma"]);
    expect(await noticesOf("wout", "idea_unmerged")).toMatchObject([{ href: `/board/${goes}` }]);
  });

  it("lays it back on its stack", async () => {
    const [goes, stays] = await twins();
    const second = { ideaId: await pinned("emma"), seenVersion: 0 };
    const ideas = [second, { ideaId: goes, seenVersion: 0 }];
    const { bundleId } = await must(as(town.members.fatima, bundleIdeas, { title: "Dieren", ideas, now }));
    await must(as(town.members.fatima, mergeIdea, { ideaId: goes, seenVersion: 1, intoId: stays, now }));
    expect(await idea(goes)).toMatchObject({ bundleId: null });
    await must(as(town.members.fatima, undoMerge, { ideaId: goes, now }));
    expect(await idea(goes)).toMatchObject({ bundleId, column: "bundled", goneAt: null });
  });

  it("is refused once somebody voted, moved one of them, or undid it already", async () => {
    const [goes, stays] = await twins();
    await must(merge(goes, stays));
    await must(as(town.members.emma, takeVoteBack, { ideaId: stays, now }));
    const tooLate = { refusal: { code: "wrong_state", message: "merging.tooLate" } };
    expect(await as(town.members.fatima, undoMerge, { ideaId: goes, now })).toMatchObject(tooLate);
    const [again, other] = await twins();
    await must(merge(again, other));
    await must(as(town.members.bart, moveIdea, { ideaId: other, seenVersion: 0, to: "selected", now }));
    expect(await as(town.members.fatima, undoMerge, { ideaId: again, now })).toMatchObject(tooLate);
    expect(await as(town.members.fatima, undoMerge, { ideaId: other, now })).toMatchObject({
      refusal: { message: "merging.notMerged" },
    });
  });
});

describe("ideas that look alike", () => {
  const alike = (title: string, not?: string) =>
    inOrganisation(town.orgId, (tx) =>
      readLookAlikes(tx, { orgId: town.orgId, memberId: town.members.emma.memberId, title, not }),
    );

  it("are found by what is typed, with who pinned them and whether the viewer is for it already", async () => {
    const id = await pinned("wout", "Geïmproviseerd straattheater op de markt");
    await voting("emma", id);
    expect(await alike("geimproviseerd straattheater")).toEqual([
      {
        id,
        title: "Geïmproviseerd straattheater op de markt",
        column: "pinned",
        version: 0,
        pinnedAt: now.toISOString(),
        pinnedBy: "Wout",
        votes: 1,
        hasVoted: true,
        isOwn: false,
      },
    ]);
    expect(await alike("Geïmproviseerd straattheater", id)).toEqual([]);
    expect(await alike("100%_!")).toEqual([]);
  });

  it("are not those that went up in another, nor those of another organisation", async () => {
    const [goes, stays] = [await pinned("wout", "Kerstboom versieren"), await pinned("emma", "Kerstboom versieren")];
    await must(merge(goes, stays));
    expect((await alike("Kerstboom versieren")).map(({ id }) => id)).toEqual([stays]);
    const other = await given.organisation({ members: { jan: ["trekker"] } });
    const asked = { orgId: other.orgId, memberId: other.members.jan.memberId, title: "Kerstboom versieren" };
    expect(await inOrganisation(other.orgId, (tx) => readLookAlikes(tx, asked))).toEqual([]);
  });
});
