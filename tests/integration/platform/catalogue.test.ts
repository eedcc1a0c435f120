import { Client } from "pg";
import { describe, expect, it } from "vitest";

/**
 * The habits that keep organisations apart and let the tables be spread over a cluster, read from the catalogue itself.
 * Whoever adds a table that breaks one sees its name here.
 */
const OUTSIDE_ORGANISATIONS = [
  "person",
  "oidc_identity",
  "sign_in_token",
  "rate_window",
  "local_mail",
  "_prisma_migrations",
];

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const TABLES = `
  select c.oid, c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`;

type Table = { name: string; secured: boolean; forced: boolean; owner: string };
const ofOrganisations = async () =>
  (await query<Table>(TABLES)).filter(({ name }) => !OUTSIDE_ORGANISATIONS.includes(name) && name !== "organisation");

/** Columns of primary keys, unique indexes and foreign keys, in order. */
const INDEXES = `
  select t.relname as table, i.relname as index, x.indisprimary as primary,
    array(select a.attname::text from unnest(x.indkey::int2[]) with ordinality k(num, pos)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.num order by k.pos) as columns
  from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
  join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public' and x.indisunique`;
const FOREIGN_KEYS = `
  select t.relname as table, c.conname as name, r.relname as target, c.confupdtype as on_update, c.confdeltype as on_delete,
    array(select a.attname::text from unnest(c.conkey) with ordinality k(num, pos)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.num order by k.pos) as columns
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
  join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public' and c.contype = 'f'`;

type Key = { table: string; index: string; primary: boolean; columns: string[] };
type ForeignKey = {
  table: string;
  name: string;
  target: string;
  on_update: string;
  on_delete: string;
  columns: string[];
};

describe("the catalogue", () => {
  it("has every table of an organisation keyed by (org_id, id)", async () => {
    const keys = (await query<Key>(INDEXES)).filter((index) => index.primary);
    const wrong = (await ofOrganisations()).filter(({ name }) => {
      const columns = keys.find((key) => key.table === name)?.columns ?? [];
      return columns.join() !== "org_id,id";
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("begins every unique index of such a table with org_id", async () => {
    const names = (await ofOrganisations()).map(({ name }) => name);
    const wrong = (await query<Key>(INDEXES)).filter(
      ({ table, columns }) => names.includes(table) && columns[0] !== "org_id",
    );
    expect(wrong.map(({ index }) => index)).toEqual([]);
  });

  it("begins every foreign key between such tables with org_id, so that none can reach into another organisation", async () => {
    const names = [...(await ofOrganisations()).map(({ name }) => name), "organisation"];
    const wrong = (await query<ForeignKey>(FOREIGN_KEYS)).filter(
      ({ table, target, columns }) => names.includes(table) && names.includes(target) && columns[0] !== "org_id",
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("never changes or clears a key by itself: no ON UPDATE, no ON DELETE but restrict", async () => {
    const wrong = (await query<ForeignKey>(FOREIGN_KEYS)).filter(
      ({ on_update, on_delete }) => on_update !== "a" || !"ar".includes(on_delete),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("forces row-level security on every table of an organisation, on the organisation itself and on people", async () => {
    const tables = await query<Table>(TABLES);
    const walled = tables.filter(({ name }) => !OUTSIDE_ORGANISATIONS.includes(name) || name === "person");
    expect(walled.filter(({ secured, forced }) => !secured || !forced).map(({ name }) => name)).toEqual([]);
    expect(walled.length).toBeGreaterThan(25);
  });

  it("gives every table of an organisation a policy for reading and writing by its own organisation alone", async () => {
    const policies = await query<{ tablename: string; qual: string; with_check: string }>(
      "select tablename, qual, with_check from pg_policies where schemaname = 'public' and policyname = 'organisation'",
    );
    const right = policies.filter(({ qual, with_check }) => qual === "(org_id = app_org())" && with_check === qual);
    const wrong = (await ofOrganisations()).filter(({ name }) => !right.some(({ tablename }) => tablename === name));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("uses no native enum and no trigger that speaks to listeners", async () => {
    expect(
      await query(
        "select typname from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = 'public' and typtype = 'e'",
      ),
    ).toEqual([]);
    expect(
      await query(
        "select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and prosrc ilike '%pg_notify%'",
      ),
    ).toEqual([]);
  });

  it("works under roles that own nothing, bypass nothing and may make nothing", async () => {
    const roles = await query<{ rolname: string }>(
      "select rolname from pg_roles where rolname in ('trekker_app', 'trekker_door', 'trekker_clock') and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)",
    );
    expect(roles.map(({ rolname }) => rolname).sort()).toEqual(["trekker_app", "trekker_clock", "trekker_door"]);
    const owners = new Set((await query<Table>(TABLES)).map(({ owner }) => owner));
    expect([...owners].filter((owner) => owner.startsWith("trekker_"))).toEqual([]);
  });
});
