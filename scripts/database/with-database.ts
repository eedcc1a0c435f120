import { whoRuns } from "@/scripts/launcher/running";
import { checkGivenServer } from "./given-server";
import { ownDatabaseUrl, startOwnServer } from "./own-server";

/** Runs work on the installation's database: DATABASE_URL's, the running start's, or the built-in one for as long. */
export async function withDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL ?? (whoRuns() && ownDatabaseUrl());
  if (given) {
    await checkGivenServer(given);
    return work(given);
  }
  const server = await startOwnServer();
  try {
    return await work(server.databaseUrl);
  } finally {
    await server.stop();
  }
}
