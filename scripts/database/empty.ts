import { Client } from "pg";
import { organisationIds } from "./organisations";

/** Takes everything out of a database. By schema: the owner of a database on somebody else's server may do that too. */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query("drop schema if exists pgboss cascade");
    await client.query("drop schema public cascade");
    await client.query("create schema public");
  });
}

/** The organisations of a database in whatever state it is: one that was never brought up to date has none. */
export async function organisationsIfAny(databaseUrl: string): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ isThere: boolean }>(
      `select to_regclass('organisation') is not null as "isThere"`,
    );
    return rows[0]?.isThere ? organisationIds(databaseUrl) : [];
  });
}

async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
