import { generateClient } from "./support/prepare";
import { program } from "./support/step-failed";

await program(async () => {
  await generateClient();
  console.log("The Prisma client is up to date with prisma/schema.");
  return 0;
});
