import { organisationIds } from "./database/organisations";
import { withDatabase } from "./database/with-database";
import { environment } from "./launcher/settings";
import { readSettingsFile } from "./support/settings-file";
import { program } from "./support/step-failed";

readSettingsFile();

await program(() =>
  withDatabase(async (url) => {
    Object.assign(process.env, environment({ databaseUrl: url, url: "http://localhost", mode: "production" }));
    const { verifyJournal } = await import("@/lib/platform/journal");
    const { inOrganisation } = await import("@/lib/platform/tenancy");
    const { closeDatabase } = await import("@/lib/platform/database");

    let broken = 0;
    for (const orgId of await organisationIds(url)) {
      const verdict = await inOrganisation(orgId, (tx) => verifyJournal(tx, orgId));
      if (!verdict.isWhole) broken += 1;
      const state = verdict.isWhole ? "ok" : `BROKEN at entry ${verdict.brokenAt}`;
      console.log(
        `${orgId}  ${state}; ${verdict.sealed} sealed, ${verdict.waiting} waiting, head ${verdict.head.slice(0, 16)}`,
      );
    }
    await closeDatabase();
    console.log(
      broken === 0 ? "Every journal is whole." : `${broken} broken. Keep this database as it is and look into it.`,
    );
    return broken === 0 ? 0 : 1;
  }),
);
