import { tidyTheDoor } from "@/lib/features/access/jobs";
import { tellOverdueIdeas } from "@/lib/features/board/jobs";
import { fireDueSteps, organisationsWithDueSteps } from "@/lib/features/deadlines/jobs";
import { sendMail } from "@/lib/features/mail/jobs";
import { publishFromOutbox } from "@/lib/features/sending/jobs";
import { clock } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database";
import { allOrganisations, startWorker } from "@/lib/platform/jobs";
import { closeJobSender } from "@/lib/platform/queues";

const stop = await startWorker({
  outbox: { mail: sendMail, publish: publishFromOutbox },
  deadlines: (orgId) => fireDueSteps(orgId, clock.now()),
  everyMinute: async (now) => {
    for (const orgId of await organisationsWithDueSteps(now)) await fireDueSteps(orgId, now);
    for (const orgId of await allOrganisations()) await tellOverdueIdeas(orgId, now);
    await tidyTheDoor(now);
  },
});

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void stop()
      .then(closeJobSender)
      .then(closeDatabase)
      .then(() => process.exit(0));
  });
}
