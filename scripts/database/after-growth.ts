import { Client } from "pg";

/** Brings the planner's picture of the tables up to date at once, as the server does by itself some minutes later. */
export async function afterGrowth(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("analyze");
  } finally {
    await client.end();
  }
}
