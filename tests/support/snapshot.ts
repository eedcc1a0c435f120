import type { Client } from "pg";
import { onServer } from "./test-server";

type Table = { name: string };

/**
 * One text for everything an organisation has in the database, whichever table it is in: two snapshots are the same
 * when nothing changed in between. Read past row-level security, by the owner, one table after the other.
 */
export function snapshotOf(databaseUrl: string, orgId: string): Promise<string> {
  return onServer(databaseUrl, async (client) => {
    const { rows } = await client.query<Table>(
      `select distinct c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
       where n.nspname = 'public' and c.relkind = 'r' order by 1`,
    );
    await client.query("begin");
    try {
      await client.query("select enter($1)", [orgId]);
      return await digest(client, rows);
    } finally {
      await client.query("rollback");
    }
  });
}

/** Under the organisation's own role: what it can see is what it has. */
async function digest(client: Client, tables: Table[]): Promise<string> {
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as rows, coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as said from "${name}" t`,
  );
  const { rows } = await client.query<{ name: string; rows: string; said: string }>(parts.join(" union all "));
  return rows.map(({ name, rows: count, said }) => `${name}:${count}:${said}`).join("\n");
}
