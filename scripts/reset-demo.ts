import { bringUpToDate } from "./database/bring-up-to-date";
import { emptyDatabase, organisationsIfAny } from "./database/empty";
import { withDatabase } from "./database/with-database";
import { ensureDemo, readDemoNote } from "./launcher/demo";
import { refuseWhileRunning } from "./launcher/running";
import { environment } from "./launcher/settings";
import { generateClient } from "./support/prepare";
import { readSettingsFile } from "./support/settings-file";
import { program, StepFailed } from "./support/step-failed";

readSettingsFile();

await program(async () => {
  refuseWhileRunning("npm run reset-demo");
  await generateClient();
  return withDatabase(async (databaseUrl) => {
    await refuseToEmptyRealData(databaseUrl);
    await emptyDatabase(databaseUrl);
    await bringUpToDate(databaseUrl);
    const env = environment({ databaseUrl, url: "http://localhost:3000", mode: "demo" });
    const demo = await ensureDemo(env, console.log);
    console.log(demo ? "The demo is as on the first day. Start with npm start." : "The database is empty.");
    return 0;
  });
});

/** The one thing this command could do that nobody can undo, so it needs to be said out loud. */
async function refuseToEmptyRealData(databaseUrl: string): Promise<void> {
  if (process.argv.includes("--everything")) return;
  const demo = readDemoNote()?.organisationIds ?? [];
  const others = (await organisationsIfAny(databaseUrl)).filter((id) => !demo.includes(id));
  if (others.length === 0) return;
  throw new StepFailed(
    `This database holds ${others.length} organisation(s) that are not the demo's.`,
    "To remove those as well: npm run reset-demo -- --everything",
  );
}
