import { beforeAll, describe, expect, it } from "vitest";
import { pinIdea, remarkOnIdea, takeVoteBack, voteForIdea } from "@/lib/features/board/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";

const VOTERS = Array.from({ length: 50 }, (_, index) => `voter${index}`);
let town: GivenOrganisation<string>;
const who = (name: string) => {
  const member = town.members[name];
  if (!member) throw new Error(`Nobody is called ${name}.`);
  return member;
};

beforeAll(async () => {
  const voters = Object.fromEntries(VOTERS.map((name) => [name, ["member"] as const]));
  town = await given.organisation({ members: { lieselot: ["member"], wout: ["member"], ...voters } });
});

async function pinned(): Promise<string> {
  const id = newId();
  await as(who("lieselot"), pinIdea, { id, title: "De zeehond op het staketsel is terug" });
  return id;
}

/** The counter on the card and the rows it stands for. */
async function counted(ideaId: string) {
  return inOrganisation(town.orgId, async (tx) => {
    const where = { orgId: town.orgId, ideaId };
    const idea = await tx.idea.findUniqueOrThrow({ where: { orgId_id: { orgId: town.orgId, id: ideaId } } });
    const rows = { votes: await tx.ideaVote.count({ where }), comments: await tx.comment.count({ where }) };
    return { votes: idea.votes, comments: idea.comments, rows };
  });
}

describe("voting", () => {
  it("by fifty people four times each, all at once, counts fifty", async () => {
    const ideaId = await pinned();
    const votes = VOTERS.flatMap((name) => Array.from({ length: 4 }, () => as(who(name), voteForIdea, { ideaId })));
    for (const result of await Promise.all(votes))
      expect(result).toMatchObject({ ok: true, value: { hasVoted: true } });
    expect(await counted(ideaId)).toMatchObject({ votes: 50, rows: { votes: 50 } });
  });

  it("and taking it back at the same time leaves a counter that equals its rows", async () => {
    const ideaId = await pinned();
    const changes = VOTERS.slice(0, 10).flatMap((name) =>
      Array.from({ length: 10 }, (_, turn) => as(who(name), turn % 2 ? takeVoteBack : voteForIdea, { ideaId })),
    );
    await Promise.all(changes);
    const { votes, rows } = await counted(ideaId);
    expect(votes).toBe(rows.votes);
  });

  it("twice is once, and taking back what was not given changes nothing", async () => {
    const ideaId = await pinned();
    expect(await as(who("wout"), takeVoteBack, { ideaId })).toEqual({ ok: true, value: { votes: 0, hasVoted: false } });
    await as(who("wout"), voteForIdea, { ideaId });
    expect(await as(who("wout"), voteForIdea, { ideaId })).toEqual({ ok: true, value: { votes: 1, hasVoted: true } });
    expect(await as(who("wout"), takeVoteBack, { ideaId })).toEqual({ ok: true, value: { votes: 0, hasVoted: false } });
    expect(await counted(ideaId)).toMatchObject({ votes: 0, rows: { votes: 0 } });
  });

  it("for what is not there is refused as not found", async () => {
    expect(await as(who("wout"), voteForIdea, { ideaId: newId() })).toMatchObject({ refusal: { code: "not_found" } });
  });
});

describe("a remark", () => {
  it("is kept once however often it is sent, and counted", async () => {
    const ideaId = await pinned();
    const id = newId();
    const remark = { id, ideaId, body: "Ik heb er foto’s van." };
    const sends = Array.from({ length: 6 }, () => as(who("wout"), remarkOnIdea, remark));
    for (const result of await Promise.all(sends)) expect(result).toEqual({ ok: true, value: { id } });
    expect(await counted(ideaId)).toMatchObject({ comments: 1, rows: { comments: 1 } });
  });

  it("is told to whoever pinned the idea, but not to somebody who remarks on their own", async () => {
    const ideaId = await pinned();
    await as(who("wout"), remarkOnIdea, { ideaId, body: "Mooi!" });
    await as(who("lieselot"), remarkOnIdea, { ideaId, body: "Dank je." });
    const notices = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, href: `/board/${ideaId}` } }),
    );
    expect(notices).toMatchObject([
      { kind: "idea_remark", memberId: who("lieselot").memberId, data: { by: "Wout", words: "Mooi!" } },
    ]);
  });

  it("without words, or on what is not there, is refused and not kept", async () => {
    const ideaId = await pinned();
    expect(await as(who("wout"), remarkOnIdea, { ideaId, body: " \n " })).toMatchObject({
      refusal: { code: "invalid" },
    });
    const nowhere = await as(who("wout"), remarkOnIdea, { ideaId: newId(), body: "Hallo?" });
    expect(nowhere).toMatchObject({ refusal: { code: "not_found" } });
    expect(await counted(ideaId)).toMatchObject({ comments: 0, rows: { comments: 0 } });
  });
});
