import { Client } from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { Prisma } from "@/lib/platform/generated/client";
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

it("a model that is asked joins the transaction: it sees what was written by hand, and goes with it when it is undone", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const renamed = (name: string) => ({ where: { orgId, name } });
  const line = overTheLine();
  const undone = inOrganisation(orgId, async (tx) => {
    await tx.$executeRaw`update member set name = 'Anna Twee'`;
    expect(await tx.member.count(renamed("Anna Twee"))).toBe(1);
    await tx.member.updateMany({ where: { orgId }, data: { name: "Anna Drie" } });
    expect(await tx.$queryRaw`select name from member`).toEqual([{ name: "Anna Drie" }]);
    throw new Error("no");
  });
  await expect(undone).rejects.toThrow("no");
  expect(line.filter((one) => ["> BEGIN", "> COMMIT", "> ROLLBA"].includes(one))).toEqual(["> BEGIN", "> ROLLBA"]);
  expect(await inOrganisation(orgId, (tx) => tx.member.count(renamed("Anna Drie")))).toBe(0);
});

it("the last statement leaves with the COMMIT right behind it, and nothing after it", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const line = overTheLine();
  await inOrganisation(orgId, async (tx, last) => {
    await tx.$queryRaw`select 1`;
    line.length = 0;
    const ending = last({ text: "update member set name = $1", values: ["Anna Laatst"] });
    await expect(tx.$queryRaw`select 1`).rejects.toThrow("The transaction is over");
    await ending;
  });
  expect(line).toEqual(["> update", "> COMMIT", "<", "<"]);
  expect(await inOrganisation(orgId, (tx) => tx.$queryRaw`select name from member`)).toEqual([{ name: "Anna Laatst" }]);
});

it("nothing is written where the last statement fails, nor where a fault before it was let pass", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const write = (tx: Tx) => tx.$executeRaw`update member set name = 'Anna Nooit'`;
  const lastFails = inOrganisation(orgId, async (tx, last) => {
    await write(tx);
    await last({ text: "select 1 / $1::int", values: [0] });
  });
  await expect(lastFails).rejects.toMatchObject({ message: expect.stringContaining("Code: `22012`") });
  const letPass = inOrganisation(orgId, async (tx) => {
    await write(tx);
    await tx.$queryRaw`select 1 / 0`.catch(() => undefined);
  });
  await expect(letPass).rejects.toThrow("ended with ROLLBACK");
  const names = await inOrganisation(orgId, (tx) => tx.$queryRaw<{ name: string }[]>`select name from member`);
  expect(names.map(({ name }) => name)).not.toContain("Anna Nooit");
});

it("says what was wrong with how it entered, and not what came of it", async () => {
  const entering = inOrganisation("nobody's", (tx) => tx.$queryRaw`select 1`);
  await expect(entering).rejects.toMatchObject({ message: expect.stringContaining("Code: `22P02`") });
});

it("a connection that is lost fails the work on it and nothing else", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const other = new Client({ connectionString: env().DATABASE_URL });
  await other.connect();
  const asked = vi.spyOn(Client.prototype, "query");
  const work = inOrganisation(orgId, async (tx) => {
    const [backend] = await tx.$queryRaw<{ id: number }[]>`select pg_backend_pid() as id`;
    const connection = asked.mock.contexts.at(-1) as unknown as Client;
    const isLost = new Promise<void>((resolve) => connection.once("end", () => resolve()));
    await other.query("select pg_terminate_backend($1)", [backend?.id]);
    await isLost;
    await tx.$queryRaw`select 1`;
  });
  await expect(work).rejects.toThrow("not queryable");
  await other.end();
  expect(await inOrganisation(orgId, (tx) => tx.member.count())).toBe(1);
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

it("what is asked in one turn leaves without waiting for each other's answers, by hand and by model", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const [byHand, byModel] = await inOrganisation(orgId, async (tx) => {
    const hand = overTheLine();
    await Promise.all([tx.$queryRaw`select 1`, tx.$queryRaw`select 2`, tx.$executeRaw`select 3`]);
    vi.restoreAllMocks();
    const model = overTheLine();
    await Promise.all([tx.member.count(), tx.idea.count(), tx.segment.count()]);
    return [hand, model];
  });
  for (const line of [byHand, byModel]) expect(line?.slice(0, 3).every((one) => one.startsWith("> "))).toBe(true);
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

it("a statement by hand reads what it gets as Prisma would", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const all = Prisma.sql`select 7::int as whole, 7::bigint as large, 7.25::numeric as exact, 7.25::float8 as broken,
    true as yes, null::text as nothing, 'é "x"' as words, '{"a":[1,{"b":null}]}'::jsonb as document,
    '2026-03-29'::date as day, '2026-03-29T02:30:00.125'::timestamp as unzoned,
    '2026-10-25T02:30:00.125+02'::timestamptz as moment, array['a','b,"c"',null]::text[] as texts, array[1,2] as numbers,
    ${orgId}::uuid as id, array[${orgId}::uuid] as ids, '2026-03-29'::timestamptz = ${new Date("2026-03-29")} as alike,
    ${["x", 'y"z']}::text[] as list, ${JSON.stringify({ a: 1 })}::jsonb as given`;
  const prismas = await database().$queryRaw(all);
  expect(await inOrganisation(orgId, (tx) => tx.$queryRaw(all))).toEqual(prismas);
});

it("says which fault the database found, as Prisma would", async () => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const twice = (tx: Tx) =>
    tx.$executeRaw`insert into segment (org_id, id, key, name) select org_id, id, key, name from segment`;
  const fault = await inOrganisation(orgId, twice).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Prisma.PrismaClientKnownRequestError);
  expect(fault).toMatchObject({ code: "P2010", message: expect.stringContaining("Code: `23505`") });
});

it.each(["committed", "rolled back"])("a transaction that was %s asks nothing more, in nobody's name", async (how) => {
  const { orgId } = await given.organisation({ members: { anna: ["member"] } });
  const kept: Tx[] = [];
  const ending = inOrganisation(orgId, async (tx) => {
    kept.push(tx);
    if (how === "rolled back") throw new Error("no");
  });
  await ending.catch(() => undefined);
  expect(kept).toHaveLength(1);
  for (const tx of kept)
    await expect(tx.$queryRaw`select count(*)::int from member`).rejects.toThrow("The transaction is over");
});
