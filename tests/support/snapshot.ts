import { Client } from "pg";

/** Looks at all that an organisation has, again and again; `close` lets the connection go. */
export type Snapshots = { of: (orgId: string) => Promise<string>; close: () => Promise<void> };

/** One snapshot, where no more are taken. */
export async function snapshotOf(databaseUrl: string, orgId: string): Promise<string> {
  const snapshots = await openSnapshots(databaseUrl);
  try {
    return await snapshots.of(orgId);
  } finally {
    await snapshots.close();
  }
}

/**
 * One text for everything an organisation has in the database, whichever table it is in: two snapshots are the same
 * when nothing was written in between, not even the same once more. Each row is known by where it lies and by which
 * transaction it was written; both are others once it was touched. Taken under the organisation's own role: what it can
 * see is what it has. Over the hundred tables the planning takes longer than the looking, so the question is prepared once.
 */
export async function openSnapshots(databaseUrl: string): Promise<Snapshots> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select distinct c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
     where n.nspname = 'public' and c.relkind = 'r' order by 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as rows, coalesce(sum(hashtext(ctid::text || ' ' || xmin::text)), 0) as written from "${name}"`,
  );
  const look = { name: "snapshot", text: parts.join(" union all ") };
  return {
    of: async (orgId) => {
      await client.query("begin");
      try {
        await client.query("select enter($1)", [orgId]);
        const { rows } = await client.query<{ name: string; rows: string; written: string }>(look);
        return rows.map(({ name, rows: count, written }) => `${name}:${count}:${written}`).join("\n");
      } finally {
        await client.query("rollback");
      }
    },
    close: () => client.end(),
  };
}
