import { beforeAll, describe, expect, it } from "vitest";
import { pinIdea } from "@/lib/features/board/commands";
import { newId } from "@/lib/platform/ids";
import { asPerson, atTheDoor, byTheClock, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";

let here: GivenOrganisation<"lieselot">;
let there: GivenOrganisation<"wim">;

beforeAll(async () => {
  here = await given.organisation({ members: { lieselot: ["member"] } });
  there = await given.organisation({ members: { wim: ["member"] } });
  await as(here.members.lieselot, pinIdea, { title: "Van hier" });
  await as(there.members.wim, pinIdea, { title: "Van daar" });
});

describe("inside an organisation", () => {
  it("a query without a where finds nothing of another", async () => {
    const titles = await inOrganisation(here.orgId, (tx) => tx.idea.findMany({ select: { title: true } }));
    expect(titles).toEqual([{ title: "Van hier" }]);
    expect(await inOrganisation(here.orgId, (tx) => tx.organisation.count())).toBe(1);
    expect(await inOrganisation(here.orgId, (tx) => tx.member.count())).toBe(1);
  });

  it("an update without a where touches nothing of another", async () => {
    await inOrganisation(here.orgId, (tx) => tx.idea.updateMany({ data: { effect: "3 bezoekers" } }));
    const effects = await inOrganisation(there.orgId, (tx) => tx.idea.findMany({ select: { effect: true } }));
    expect(effects).toEqual([{ effect: null }]);
  });

  it("a row cannot be written into another", async () => {
    const { orgId, members } = there;
    const row = { orgId, id: newId(), title: "Binnengesmokkeld", column: "pinned", pinnedById: members.wim.memberId };
    const at = new Date();
    const smuggled = inOrganisation(here.orgId, (tx) =>
      tx.idea.create({ data: { ...row, pinnedAt: at, answerDueAt: at, movedAt: at } }),
    );
    await expect(smuggled).rejects.toThrow(/row-level security/);
  });

  it("passwords and addresses of people are out of reach", async () => {
    await expect(inOrganisation(here.orgId, (tx) => tx.$queryRaw`select password_hash from person`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(inOrganisation(here.orgId, (tx) => tx.$queryRaw`select * from sign_in_token`)).rejects.toThrow(
      /permission denied/,
    );
    expect(await inOrganisation(here.orgId, (tx) => tx.$queryRaw`select id from person`)).toHaveLength(1);
  });

  it("the wall stands again in the next transaction of the same connection", async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => {
        const org = turn % 2 === 0 ? here : there;
        return inOrganisation(org.orgId, (tx) => tx.idea.findMany({ select: { orgId: true } })).then((rows) =>
          rows.every((row) => row.orgId === org.orgId),
        );
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});

describe("outside organisations", () => {
  it("somebody lists where they belong, and nowhere else", async () => {
    const { personId } = here.members.lieselot;
    const rows = await asPerson(personId, (tx) => tx.member.findMany({ select: { orgId: true } }));
    expect(rows).toEqual([{ orgId: here.orgId }]);
    expect(await asPerson(personId, (tx) => tx.organisation.findMany({ select: { id: true } }))).toEqual([
      { id: here.orgId },
    ]);
    expect(await asPerson(personId, (tx) => tx.idea.count())).toBe(0);
  });

  it("the door sees people and nothing of any organisation", async () => {
    await expect(atTheDoor((tx) => tx.idea.findMany())).rejects.toThrow(/permission denied/);
    await expect(atTheDoor((tx) => tx.member.findMany())).rejects.toThrow(/permission denied/);
  });

  it("the clock sees moments and no content", async () => {
    const moments = await byTheClock(
      (tx) => tx.$queryRaw<{ id: string }[]>`select org_id, id, answer_due_at from idea`,
    );
    expect(moments.length).toBeGreaterThanOrEqual(2);
    await expect(byTheClock((tx) => tx.$queryRaw`select title from idea`)).rejects.toThrow(/permission denied/);
    await expect(byTheClock((tx) => tx.$queryRaw`select payload from outbox`)).rejects.toThrow(/permission denied/);
    await expect(byTheClock((tx) => tx.$executeRaw`update deadline_step set fired_at = due_at`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
