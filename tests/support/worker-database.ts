import { afterAll } from "vitest";
import { workerDatabase } from "./database";
import { testEnvironment } from "./environment";

/**
 * Vitest's setup file of every suite that works on PostgreSQL: runs before the test file's own imports, so that
 * whatever reads DATABASE_URL finds this worker's database there. The next file of the worker gets a new one of the same
 * name, so nothing stays connected.
 */
const { url } = await workerDatabase(process.env.VITEST_POOL_ID ?? "1");

Object.assign(process.env, testEnvironment(url));

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/platform/database");
  const { closeJobSender } = await import("@/lib/platform/queues");
  await closeJobSender();
  await closeDatabase();
});
