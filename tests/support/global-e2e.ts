import { buildApp, generateClient } from "@/scripts/support/prepare";
import { demoTemplate } from "./database";
import { testEnvironment } from "./environment";
import { keepJudged } from "./journeys/judged";
import { openTestServer } from "./test-server";

/** Playwright's global setup: one PostgreSQL for the run, a production build of the sources as they are, and the demo told once. */
export default async function setup(): Promise<() => Promise<void>> {
  await generateClient();
  const close = await openTestServer();
  const env = testEnvironment("postgresql://nowhere:5432/nothing");
  // Whoever needs the demo waits for it, and makes it again where this did not; what is tried first needs none.
  demoTemplate().catch(() => undefined);
  await buildApp(env, () => console.log("Building…"));
  const clear = keepJudged();
  return async () => {
    clear();
    await close();
  };
}
