import { Client } from "pg";

/** The ids of all organisations, asked as the clock: the one role that sees those, and nothing else of them. */
export async function organisationIds(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select enter_clock()");
    const { rows } = await client.query<{ id: string }>("select id from organisation");
    return rows.map((row) => row.id);
  } finally {
    await client.end();
  }
}
