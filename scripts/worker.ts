import { tidyTheDoor } from "@/lib/features/access/jobs";
import { sweepFiles } from "@/lib/features/assets/jobs";
import { tellOverdueIdeas } from "@/lib/features/board/jobs";
import { forgetOldMails } from "@/lib/features/board-mail/jobs";
import { organisationsWithDueCases, tendDueCases } from "@/lib/features/case-endings/jobs";
import { organisationsWithDueTerms, tellDueTerms } from "@/lib/features/consultations/jobs";
import { fireDueSteps, organisationsWithDueSteps } from "@/lib/features/deadlines/jobs";
import { emptyIncomingMailbox } from "@/lib/features/inbox-mail/jobs";
import { checkContentLinks, checkLinksFromOutbox } from "@/lib/features/link-checks/jobs";
import { sendMail } from "@/lib/features/mail/jobs";
import { organisationsToTellOfContent, tellOfContent } from "@/lib/features/managed-content/jobs";
import { organisationsWithDueActions, tellOfDueActions } from "@/lib/features/meeting-actions/jobs";
import { organisationsWithSeries, planMeetingsAhead } from "@/lib/features/meeting-planning/jobs";
import { arrangeLooksOf, lookAround } from "@/lib/features/polling/jobs";
import { arrangeFetchesOf, fetchFiguresAround } from "@/lib/features/result-fetches/jobs";
import { organisationsWithRounds, sendRounds } from "@/lib/features/rounds/jobs";
import { publishFromOutbox } from "@/lib/features/sending/jobs";
import {
  fillWeeksAhead,
  organisationsWithPatterns,
  organisationsWithStartingShifts,
  tellStartingShifts,
} from "@/lib/features/shifts/jobs";
import { sendTeamHook } from "@/lib/features/team-hooks/jobs";
import { organisationsToTellOfRenewals, tellOfRenewals } from "@/lib/features/tools/jobs";
import { beginDueVersion, organisationsWithDueVersions } from "@/lib/features/versions/jobs";
import { sendPush } from "@/lib/features/web-push/jobs";
import { forgetDeliveries, sendWebhook } from "@/lib/features/webhooks/jobs";
import { clock } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database";
import { allOrganisations, startWorker } from "@/lib/platform/jobs";
import { closeJobSender } from "@/lib/platform/queues";

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
  everyMinute: async (now) => {
    for (const orgId of await organisationsWithDueVersions(now)) await beginDueVersion(orgId, now);
    for (const orgId of await organisationsWithDueSteps(now)) await fireDueSteps(orgId, now);
    for (const orgId of await organisationsWithDueTerms(now)) await tellDueTerms(orgId, now);
    for (const orgId of await organisationsWithDueCases(now)) await tendDueCases(orgId, now);
    for (const orgId of await allOrganisations()) await tellOverdueIdeas(orgId, now);
    for (const orgId of await organisationsToTellOfContent(now)) await tellOfContent(orgId, now);
    for (const orgId of await organisationsToTellOfRenewals(now)) await tellOfRenewals(orgId, now);
    for (const orgId of await organisationsWithStartingShifts(now)) await tellStartingShifts(orgId, now);
    for (const orgId of await organisationsWithRounds()) await sendRounds(orgId, now);
    await tidyTheDoor(now);
  },
  everyHour: async (now) => {
    for (const orgId of await organisationsWithPatterns()) await fillWeeksAhead(orgId, now);
    for (const orgId of await organisationsWithSeries()) await planMeetingsAhead(orgId, now);
    for (const orgId of await organisationsWithDueActions(now)) await tellOfDueActions(orgId, now);
    for (const orgId of await allOrganisations()) await sweepFiles(orgId, now);
    for (const orgId of await allOrganisations()) await checkContentLinks(orgId, now);
    for (const orgId of await allOrganisations()) await forgetOldMails(orgId, now);
    for (const orgId of await allOrganisations()) await forgetDeliveries(orgId, now);
    for (const orgId of await allOrganisations()) await arrangeLooksOf(orgId, now);
    for (const orgId of await allOrganisations()) await arrangeFetchesOf(orgId, now);
  },
  mailbox: () => emptyIncomingMailbox(() => clock.now()),
  looks: () => lookAround(() => clock.now()),
  figures: () => fetchFiguresAround(() => clock.now()),
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
