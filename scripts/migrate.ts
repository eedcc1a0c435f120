import { bringUpToDate } from "./database/bring-up-to-date";
import { withDatabase } from "./database/with-database";
import { readSettingsFile } from "./support/settings-file";
import { program } from "./support/step-failed";

readSettingsFile();

await program(() =>
  withDatabase(async (url) => {
    const applied = await bringUpToDate(url);
    for (const name of applied) console.log(`Applied ${name}`);
    console.log("The database is up to date.");
    return 0;
  }),
);
