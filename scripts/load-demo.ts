import { closeDatabase } from "@/lib/platform/database";
import { demoOrganisationIds, demoSignIn, seedDemo } from "@/prisma/seed/demo";
import { organisationIds } from "./database/organisations";
import { loadingBegins, writeDemoNote } from "./launcher/demo";
import { program } from "./support/step-failed";

await program(async () => {
  if ((await organisationIds(process.env.DATABASE_URL ?? "")).length === 0) {
    const loadingEnds = loadingBegins(demoOrganisationIds);
    await seedDemo();
    loadingEnds();
  }
  writeDemoNote({ organisationIds: demoOrganisationIds, ...demoSignIn });
  await closeDatabase();
  return 0;
});
