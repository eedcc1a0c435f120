import { sweepFiles } from "@/lib/features/assets/jobs";
import { tellOverdueIdeas } from "@/lib/features/board/jobs";
import { forgetOldMails } from "@/lib/features/board-mail/jobs";
import { organisationsWithDueCases, tendDueCases } from "@/lib/features/case-endings/jobs";
import { arrangeSizesOf } from "@/lib/features/community-sizes/jobs";
import { organisationsWithDueTerms, tellDueTerms } from "@/lib/features/consultations/jobs";
import { fireDueSteps, organisationsWithDueSteps } from "@/lib/features/deadlines/jobs";
import { checkContentLinks } from "@/lib/features/link-checks/jobs";
import { organisationsToTellOfContent, tellOfContent } from "@/lib/features/managed-content/jobs";
import { organisationsWithDueActions, tellOfDueActions } from "@/lib/features/meeting-actions/jobs";
import { organisationsWithSeries, planMeetingsAhead } from "@/lib/features/meeting-planning/jobs";
import { organisationsWithDueMinutes, sendMinutesDue } from "@/lib/features/minutes/jobs";
import { arrangeLooksOf } from "@/lib/features/polling/jobs";
import { arrangeFetchesOf } from "@/lib/features/result-fetches/jobs";
import { organisationsWithRounds, sendRounds } from "@/lib/features/rounds/jobs";
import {
  fillWeeksAhead,
  organisationsWithPatterns,
  organisationsWithStartingShifts,
  tellStartingShifts,
} from "@/lib/features/shifts/jobs";
import { organisationsToTellOfRenewals, tellOfRenewals } from "@/lib/features/tools/jobs";
import { beginDueVersion, organisationsWithDueVersions } from "@/lib/features/versions/jobs";
import { forgetDeliveries } from "@/lib/features/webhooks/jobs";
import { allOrganisations } from "@/lib/platform/jobs";
import type { Round } from "@/lib/platform/rounds";

/** What no wake-up brought, in this order. */
export const EVERY_MINUTE: readonly Round[] = [
  { part: "begin_due_version", where: organisationsWithDueVersions, run: beginDueVersion },
  { part: "fire_due_steps", where: organisationsWithDueSteps, run: fireDueSteps },
  { part: "tell_due_terms", where: organisationsWithDueTerms, run: tellDueTerms },
  { part: "tend_due_cases", where: organisationsWithDueCases, run: tendDueCases },
  { part: "tell_overdue_ideas", where: allOrganisations, run: tellOverdueIdeas },
  { part: "tell_of_content", where: organisationsToTellOfContent, run: tellOfContent },
  { part: "tell_of_renewals", where: organisationsToTellOfRenewals, run: tellOfRenewals },
  { part: "tell_starting_shifts", where: organisationsWithStartingShifts, run: tellStartingShifts },
  { part: "send_minutes_due", where: organisationsWithDueMinutes, run: sendMinutesDue },
  { part: "send_rounds", where: organisationsWithRounds, run: sendRounds },
];

/** What may wait: planning ahead, telling, cleaning up, and laying out who is asked what outside. */
export const EVERY_HOUR: readonly Round[] = [
  { part: "fill_weeks_ahead", where: organisationsWithPatterns, run: fillWeeksAhead },
  { part: "plan_meetings_ahead", where: organisationsWithSeries, run: planMeetingsAhead },
  { part: "tell_of_due_actions", where: organisationsWithDueActions, run: tellOfDueActions },
  { part: "sweep_files", where: allOrganisations, run: sweepFiles },
  { part: "check_content_links", where: allOrganisations, run: checkContentLinks },
  { part: "forget_old_mails", where: allOrganisations, run: forgetOldMails },
  { part: "forget_deliveries", where: allOrganisations, run: forgetDeliveries },
  { part: "arrange_looks_of", where: allOrganisations, run: arrangeLooksOf },
  { part: "arrange_fetches_of", where: allOrganisations, run: arrangeFetchesOf },
  { part: "arrange_sizes_of", where: allOrganisations, run: arrangeSizesOf },
];
