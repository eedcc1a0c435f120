import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { pinIdea } from "@/lib/features/board/commands";
import { sealJournal, verifyJournal } from "@/lib/platform/journal";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";

const now = new Date("2026-11-24T14:30:00.000Z");
let town: GivenOrganisation<"lieselot">;

beforeEach(async () => {
  town = await given.organisation({ members: { lieselot: ["member"] } });
  for (let idea = 1; idea <= 5; idea++) await as(town.members.lieselot, pinIdea, { title: `Idee ${idea}`, now });
});

const seal = () => inOrganisation(town.orgId, (tx) => sealJournal(tx, town.orgId, now));
const verify = () => inOrganisation(town.orgId, (tx) => verifyJournal(tx, town.orgId));

/** Somebody with the keys of the database, past every guard but the chain. */
async function tamper(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("alter table journal_entry disable trigger user");
    for (const table of ["journal_entry", "journal_seal"])
      await client.query(`alter table ${table} no force row level security`);
    await client.query(sql, [town.orgId]);
    for (const table of ["journal_entry", "journal_seal"])
      await client.query(`alter table ${table} force row level security`);
    await client.query("alter table journal_entry enable trigger user");
    await client.query("commit");
  } finally {
    await client.end();
  }
}

describe("the journal", () => {
  it("takes no change and no removal, not even from inside the organisation", async () => {
    const { orgId } = town;
    await expect(
      inOrganisation(orgId, (tx) => tx.journalEntry.updateMany({ data: { action: "niets" } })),
    ).rejects.toThrow(/permission denied/);
    await expect(inOrganisation(orgId, (tx) => tx.journalEntry.deleteMany())).rejects.toThrow(/permission denied/);
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await expect(client.query("truncate journal_entry")).rejects.toThrow(/append-only/);
    await client.end();
  });

  it("is sealed once, however many seal at the same time, and is whole", async () => {
    expect(await verify()).toMatchObject({ isWhole: true, sealed: 0, waiting: 5 });
    const sealed = await Promise.all([seal(), seal(), seal()]);
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(await verify()).toMatchObject({ isWhole: true, sealed: 5, waiting: 0, brokenAt: null });
    await as(town.members.lieselot, pinIdea, { title: "Nog een", now });
    await seal();
    expect(await verify()).toMatchObject({ isWhole: true, sealed: 6 });
  });

  it("shows a changed entry, and where", async () => {
    await seal();
    await tamper(`update journal_entry set actor_name = 'Iemand anders' where org_id = $1
      and id = (select entry_id from journal_seal where org_id = $1 and seq = 3)`);
    expect(await verify()).toMatchObject({ isWhole: false, brokenAt: 3 });
  });

  it("shows a removed entry, sealed or not", async () => {
    await seal();
    await tamper(
      "delete from journal_entry where org_id = $1 and id = (select entry_id from journal_seal where org_id = $1 and seq = 5)",
    );
    expect(await verify()).toMatchObject({ isWhole: false, brokenAt: 5 });
  });

  it("shows an entry that was slipped in beside the chain", async () => {
    await seal();
    await tamper(`insert into journal_entry (org_id, id, at, actor_name, action, subject_kind, subject_id, data)
      values ($1, gen_random_uuid(), now(), 'Niemand', 'flow.accept', 'item', gen_random_uuid(), '{}')`);
    expect(await verify()).toMatchObject({ isWhole: false, brokenAt: 6 });
  });
});
