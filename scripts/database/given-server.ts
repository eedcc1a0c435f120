import { Client } from "pg";
import { StepFailed } from "@/scripts/support/step-failed";

const OLDEST = 150_000;

/** Makes sure the server behind DATABASE_URL is there and new enough, before anything is built on it. */
export async function checkGivenServer(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as version",
    );
    if (Number(rows[0]?.number) >= OLDEST) return;
    throw new StepFailed(`The server is PostgreSQL ${rows[0]?.version}.`, "Trekker needs PostgreSQL 15 or newer.");
  } catch (cause) {
    if (cause instanceof StepFailed) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StepFailed(
      `The database of DATABASE_URL does not answer: ${reason}`,
      "Check the address, name and password; or unset DATABASE_URL to use the built-in database.",
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
