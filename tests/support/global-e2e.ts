import { buildApp, generateClient } from "@/scripts/support/prepare";
import { demoTemplate } from "./database";
import { testEnvironment } from "./environment";
import { openTestServer } from "./test-server";

/** Playwright's global setup: one PostgreSQL for the run, and a production build of the sources as they are, and the demo told once. */
export default async function setup(): Promise<() => Promise<void>> {
  await generateClient();
  const close = await openTestServer();
  const env = testEnvironment("postgresql://nowhere:5432/nothing");
  await Promise.all([buildApp(env, () => console.log("Building…")), demoTemplate()]);
  return close;
}
