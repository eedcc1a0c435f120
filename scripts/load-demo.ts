import { closeDatabase } from "@/lib/platform/database";
import { demoOrganisationIds, demoSignIn, seedDemo } from "@/prisma/seed/demo";
import { afterGrowth } from "./database/after-growth";
import { organisationIds } from "./database/organisations";
import { loadingBegins, writeDemoNote } from "./launcher/demo";
import { program } from "./support/step-failed";

await program(async () => {
  if ((await organisationIds(process.env.DATABASE_URL ?? "")).length === 0) {
    const loadingEnds = loadingBegins(demoOrganisationIds);
    await seedDemo();
    await afterGrowth(process.env.DATABASE_URL ?? "");
    loadingEnds();
  }
  writeDemoNote({ organisationIds: demoOrganisationIds, ...demoSignIn });
  await closeDatabase();
  return 0;
});
