import { tidyTheDoor } from "@/lib/features/access/jobs";
import { tendDueCases } from "@/lib/features/case-endings/jobs";
import { fetchSizesAround } from "@/lib/features/community-sizes/jobs";
import { tellDueTerms } from "@/lib/features/consultations/jobs";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { emptyIncomingMailbox } from "@/lib/features/inbox-mail/jobs";
import { checkLinksFromOutbox } from "@/lib/features/link-checks/jobs";
import { sendMail } from "@/lib/features/mail/jobs";
import { lookAround } from "@/lib/features/polling/jobs";
import { fetchFiguresAround } from "@/lib/features/result-fetches/jobs";
import { publishFromOutbox } from "@/lib/features/sending/jobs";
import { sendTeamHook } from "@/lib/features/team-hooks/jobs";
import { beginDueVersion } from "@/lib/features/versions/jobs";
import { sendPush } from "@/lib/features/web-push/jobs";
import { sendWebhook } from "@/lib/features/webhooks/jobs";
import { clock } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database";
import { startWorker } from "@/lib/platform/jobs";
import { closeJobSender } from "@/lib/platform/queues";
import { EVERY_HOUR, EVERY_MINUTE } from "./worker-rounds";

const stop = await startWorker({
  outbox: {
    mail: sendMail,
    publish: publishFromOutbox,
    check_links: checkLinksFromOutbox,
    push: sendPush,
    team_hook: sendTeamHook,
    webhook: sendWebhook,
  },
  deadlines: async (orgId) => {
    await beginDueVersion(orgId, clock.now());
    await fireDueSteps(orgId, clock.now());
    await tellDueTerms(orgId, clock.now());
    await tendDueCases(orgId, clock.now());
  },
  everyMinute: EVERY_MINUTE,
  everyHour: EVERY_HOUR,
  tidy: tidyTheDoor,
  mailbox: () => emptyIncomingMailbox(() => clock.now()),
  looks: () => lookAround(() => clock.now()),
  figures: () => Promise.all([fetchFiguresAround(() => clock.now()), fetchSizesAround(() => clock.now())]),
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
