import { checks, runCheck } from "./checks/all";
import { generateClient } from "./support/prepare";
import { program } from "./support/step-failed";

await program(async () => {
  await generateClient();
  const failed: string[] = [];
  for (const check of checks) {
    if (!(await runCheck(check))) failed.push(check.name);
  }
  console.log(failed.length === 0 ? "\nEverything is in order." : `\nNot in order: ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
});
