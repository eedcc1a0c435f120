import type { z } from "zod";
import type { Result } from "@/lib/domain/result";
import { adviceCommands } from "@/lib/features/advice/commands";
import { assetCommands } from "@/lib/features/assets/commands";
import { baseTextCommands } from "@/lib/features/base-text/commands";
import { boardCommands } from "@/lib/features/board/commands";
import { boardMailCommands } from "@/lib/features/board-mail/commands";
import { briefingCommands } from "@/lib/features/briefing/commands";
import { bundleCommands } from "@/lib/features/bundles/commands";
import { calendarCommands } from "@/lib/features/calendars/commands";
import { campaignFactCommands } from "@/lib/features/campaign-facts/commands";
import { campaignReadCommands } from "@/lib/features/campaign-reads/commands";
import { campaignCommands } from "@/lib/features/campaigns/commands";
import { caseEndingCommands } from "@/lib/features/case-endings/commands";
import { casePresenceCommands } from "@/lib/features/case-presence/commands";
import { caseRuleCommands } from "@/lib/features/case-rules/commands";
import { caseSourceCommands } from "@/lib/features/case-sources/commands";
import { caseStepCommands } from "@/lib/features/case-steps/commands";
import { caseTalkingCommands } from "@/lib/features/case-talking/commands";
import { caseCommands } from "@/lib/features/cases/commands";
import { channelCommands } from "@/lib/features/channels/commands";
import { communityCommands } from "@/lib/features/communities/commands";
import { communityCountCommands } from "@/lib/features/community-counts/commands";
import { communityExpertCommands } from "@/lib/features/community-experts/commands";
import { communitySizeCommands } from "@/lib/features/community-sizes/commands";
import { consultationCommands } from "@/lib/features/consultations/commands";
import { contentUseCommands } from "@/lib/features/content-uses/commands";
import { crisisCommands } from "@/lib/features/crisis/commands";
import { deputyCommands } from "@/lib/features/deputies/commands";
import { detailCommands } from "@/lib/features/details/commands";
import { draftTermCommands } from "@/lib/features/draft-terms/commands";
import { draftCommands } from "@/lib/features/drafts/commands";
import { effectCommands } from "@/lib/features/effects/commands";
import { exchangeCommands } from "@/lib/features/exchange/commands";
import { extensionCommands } from "@/lib/features/extensions/commands";
import { feedCommands } from "@/lib/features/feeds/commands";
import { firstStepsCommands } from "@/lib/features/first-steps/commands";
import { flowCommands } from "@/lib/features/flow/commands";
import { readingCommands } from "@/lib/features/goal-readings/commands";
import { goalCommands } from "@/lib/features/goals/commands";
import { handOverCommands } from "@/lib/features/hand-overs/commands";
import { hardeningCommands } from "@/lib/features/hardening/commands";
import { heldCommands } from "@/lib/features/held/commands";
import { ideaImportCommands } from "@/lib/features/idea-imports/commands";
import { inboxFilterCommands } from "@/lib/features/inbox-filters/commands";
import { inboxMailCommands } from "@/lib/features/inbox-mail/commands";
import { invitationCommands } from "@/lib/features/invitations/commands";
import { itemCommands } from "@/lib/features/items/commands";
import { labelCommands } from "@/lib/features/labels/commands";
import { managedContentCommands } from "@/lib/features/managed-content/commands";
import { mediaCommands } from "@/lib/features/media/commands";
import { meetingAcceptingCommands } from "@/lib/features/meeting-accepting/commands";
import { meetingActionCommands } from "@/lib/features/meeting-actions/commands";
import { meetingArrangingCommands } from "@/lib/features/meeting-arranging/commands";
import { meetingAttendanceCommands } from "@/lib/features/meeting-attendance/commands";
import { meetingChoiceCommands } from "@/lib/features/meeting-choices/commands";
import { meetingPlanningCommands } from "@/lib/features/meeting-planning/commands";
import { meetingPointCommands } from "@/lib/features/meeting-points/commands";
import { meetingRuleCommands } from "@/lib/features/meeting-rules/commands";
import { meetingRunCommands } from "@/lib/features/meeting-run/commands";
import { meetingSeriesCommands } from "@/lib/features/meeting-series/commands";
import { mergingCommands } from "@/lib/features/merging/commands";
import { minutesCommands } from "@/lib/features/minutes/commands";
import { monthReportCommands } from "@/lib/features/month-report/commands";
import { noticeSettingsCommands } from "@/lib/features/notice-settings/commands";
import { noticeCommands } from "@/lib/features/notices/commands";
import { nudgeCommands } from "@/lib/features/nudges/commands";
import { organisationCommands } from "@/lib/features/organisation/commands";
import { outingFigureCommands } from "@/lib/features/outing-figures/commands";
import { outingMatchCommands } from "@/lib/features/outing-matches/commands";
import { planningCommands } from "@/lib/features/planning/commands";
import { policyCommands } from "@/lib/features/policies/commands";
import { postImportCommands } from "@/lib/features/post-imports/commands";
import { precedentCommands } from "@/lib/features/precedents/commands";
import { previewLinkCommands } from "@/lib/features/preview-links/commands";
import { profileCommands } from "@/lib/features/profile/commands";
import { publishingCommands } from "@/lib/features/publishing/commands";
import { remarkCommands } from "@/lib/features/remarks/commands";
import { resultImportCommands } from "@/lib/features/result-imports/commands";
import { resultsCommands } from "@/lib/features/results/commands";
import { rosterCommands } from "@/lib/features/roster/commands";
import { roundsCommands } from "@/lib/features/rounds/commands";
import { rowPresenceCommands } from "@/lib/features/row-presence/commands";
import { serviceLevelCommands } from "@/lib/features/service-levels/commands";
import { shiftCommands } from "@/lib/features/shifts/commands";
import { signOffCommands } from "@/lib/features/sign-offs/commands";
import { startUpCommands } from "@/lib/features/start-up/commands";
import { swapCommands } from "@/lib/features/swaps/commands";
import { teamCommands } from "@/lib/features/team/commands";
import { teamHookCommands } from "@/lib/features/team-hooks/commands";
import { teamPeopleCommands } from "@/lib/features/team-people/commands";
import { teamTaskCommands } from "@/lib/features/team-tasks/commands";
import { testSituationCommands } from "@/lib/features/test-situations/commands";
import { thanksCommands } from "@/lib/features/thanks/commands";
import { toneCommands } from "@/lib/features/tone/commands";
import { toneExceptionCommands } from "@/lib/features/tone-exceptions/commands";
import { toolCommands } from "@/lib/features/tools/commands";
import { versionCommands } from "@/lib/features/versions/commands";
import { wallCommands } from "@/lib/features/walls/commands";
import { webPushCommands } from "@/lib/features/web-push/commands";
import { webhookCommands } from "@/lib/features/webhooks/commands";
import type { Command } from "@/lib/platform/command";
import type { Unit } from "@/lib/platform/unit";

/** Any command, whatever it takes: what a caller sent is `unknown` until the command's own schema has read it. */
type AnyCommand = {
  name: string;
  input: z.ZodType;
  may: Command["may"];
  run: (unit: Unit, input: never) => Promise<Result<unknown>>;
};

/** Every feature's commands; a new feature is one line here. */
const ALL: readonly AnyCommand[] = [
  adviceCommands,
  baseTextCommands,
  assetCommands,
  boardCommands,
  boardMailCommands,
  briefingCommands,
  bundleCommands,
  calendarCommands,
  campaignCommands,
  campaignFactCommands,
  campaignReadCommands,
  caseCommands,
  caseEndingCommands,
  caseRuleCommands,
  caseSourceCommands,
  caseStepCommands,
  caseTalkingCommands,
  channelCommands,
  communityCommands,
  communityCountCommands,
  communityExpertCommands,
  communitySizeCommands,
  contentUseCommands,
  crisisCommands,
  deputyCommands,
  consultationCommands,
  detailCommands,
  draftCommands,
  draftTermCommands,
  exchangeCommands,
  extensionCommands,
  feedCommands,
  firstStepsCommands,
  flowCommands,
  goalCommands,
  readingCommands,
  hardeningCommands,
  heldCommands,
  invitationCommands,
  itemCommands,
  labelCommands,
  managedContentCommands,
  mediaCommands,
  meetingAcceptingCommands,
  meetingActionCommands,
  meetingChoiceCommands,
  meetingPlanningCommands,
  meetingPointCommands,
  meetingArrangingCommands,
  meetingRuleCommands,
  meetingRunCommands,
  meetingAttendanceCommands,
  meetingSeriesCommands,
  mergingCommands,
  minutesCommands,
  monthReportCommands,
  noticeCommands,
  noticeSettingsCommands,
  organisationCommands,
  planningCommands,
  postImportCommands,
  precedentCommands,
  policyCommands,
  previewLinkCommands,
  ideaImportCommands,
  inboxFilterCommands,
  inboxMailCommands,
  casePresenceCommands,
  profileCommands,
  publishingCommands,
  remarkCommands,
  outingFigureCommands,
  outingMatchCommands,
  resultImportCommands,
  effectCommands,
  resultsCommands,
  rosterCommands,
  rowPresenceCommands,
  handOverCommands,
  serviceLevelCommands,
  shiftCommands,
  signOffCommands,
  swapCommands,
  startUpCommands,
  teamCommands,
  teamHookCommands,
  teamPeopleCommands,
  teamTaskCommands,
  thanksCommands,
  versionCommands,
  webhookCommands,
  webPushCommands,
  testSituationCommands,
  toneCommands,
  toneExceptionCommands,
  toolCommands,
  nudgeCommands,
  roundsCommands,
  wallCommands,
].flatMap((commands): AnyCommand[] => Object.values(commands));

const byName = new Map(ALL.filter(({ may }) => may !== "system").map((spec) => [spec.name, spec as Command]));

/** The command of this name that a person may run; jobs' own commands do not exist for the outside. */
export function findCommand(name: string): Command | undefined {
  return byName.get(name);
}

/** The names of all commands that can be reached from outside. */
export const commandNames = (): string[] => [...byName.keys()];
