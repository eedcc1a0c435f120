import { buildApp, generateClient } from "@/scripts/support/prepare";
import { testEnvironment } from "./environment";
import { openTestServer } from "./test-server";

/** Playwright's global setup: one PostgreSQL for the run, and a production build of the sources as they are. */
export default async function setup(): Promise<() => Promise<void>> {
  await generateClient();
  await buildApp(testEnvironment("postgresql://nowhere:5432/nothing"), () => console.log("Building…"));
  return openTestServer();
}
