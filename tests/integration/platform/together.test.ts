import { Client } from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { asPerson, inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { given } from "@/tests/support/given";

afterEach(() => vi.restoreAllMocks());

/** What goes over the line from here on, in its order: "> " and how a statement begins, and "<" for each answer. */
function overTheLine(): string[] {
  const line: string[] = [];
  const ask = Client.prototype.query as (...asked: unknown[]) => Promise<unknown>;
  vi.spyOn(Client.prototype, "query").mockImplementation(function watched(this: Client, ...asked: unknown[]) {
    line.push(`> ${(asked[0] as { text: string }).text.trim().slice(0, 6)}`);
    return ask.apply(this, asked).finally(() => line.push("<"));
  } as Client["query"]);
  return line;
}

it("a transaction enters its organisation right behind its BEGIN, before anything waits", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const line = overTheLine();
  expect(await inOrganisation(orgId, (tx) => tx.member.count())).toBe(1);
  expect(line.slice(0, 2)).toEqual(["> BEGIN", "> select"]);
  expect(line.filter((one) => one === "> BEGIN")).toHaveLength(1);
});

it("what a transaction holds is asked for behind that, and whatever it reads it reads once it has it", async () => {
  const { orgId, members } = await given.organisation({ members: { anna: ["member"] } });
  const { memberId } = members.anna;
  const hold = {
    name: "hold_member",
    text: "select 1 from member where org_id = $1::uuid and id = $2::uuid for update",
    values: [orgId, memberId],
  };
  const nameOf = (tx: Tx) => tx.member.findMany({ where: { orgId, id: memberId }, select: { name: true } });
  const line = overTheLine();
  const rename = inOrganisation(
    orgId,
    async (tx) => {
      expect(line.slice(0, 3)).toEqual(["> BEGIN", "> select", "> select"]);
      const next = inOrganisation(orgId, nameOf, hold);
      await tx.$executeRaw`select pg_sleep(0.05)`;
      await tx.member.updateMany({ where: { orgId, id: memberId }, data: { name: "Anna De Smet" } });
      return { next };
    },
    hold,
  );
  expect(await (await rename).next).toEqual([{ name: "Anna De Smet" }]);
});

it("each of two at the same time enters its own", async () => {
  const [here, there] = await Promise.all([
    given.organisation({ members: { anna: ["member"] } }),
    given.organisation({ members: { bert: ["member"], cato: ["member"] } }),
  ]);
  const { anna } = here.members;
  const counts = await Promise.all([
    inOrganisation(here.orgId, (tx) => tx.member.count()),
    inOrganisation(there.orgId, (tx) => tx.member.count()),
    inOrganisation(here.orgId, () => inOrganisation(there.orgId, (tx) => tx.member.count())),
    asPerson(anna.claims.personId, (tx) => tx.member.count()),
  ]);
  expect(counts).toEqual([1, 2, 2, 1]);
});

it("what is asked in one turn leaves without waiting for each other's answers", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const answers = await inOrganisation(orgId, async (tx) => {
    const line = overTheLine();
    const asked = [tx.$queryRaw`select 1`, tx.member.count(), tx.$queryRaw`select 2`, tx.idea.count()];
    expect(await Promise.all(asked)).toHaveLength(4);
    return line;
  });
  expect(answers.slice(0, 4).every((one) => one.startsWith("> "))).toBe(true);
});

it("what is written by hand in one turn arrives in its order", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const said = await inOrganisation(orgId, async (tx) => {
    const say = "select set_config('trekker.said', concat(current_setting('trekker.said', true), $1::text), true)";
    await Promise.all([
      tx.$executeRaw`select set_config('trekker.said', 'a', true)`,
      tx.$executeRawUnsafe(say, "b"),
      tx.$executeRaw`select set_config('trekker.said', concat(current_setting('trekker.said', true), 'c'), true)`,
      tx.$executeRawUnsafe(say, "d"),
    ]);
    return tx.$queryRaw`select current_setting('trekker.said', true) as said`;
  });
  expect(said).toEqual([{ said: "abcd" }]);
});
