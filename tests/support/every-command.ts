import { agreementCases } from "./commands/agreement";
import { assetCases } from "./commands/assets";
import { boardCases } from "./commands/board";
import { boardMailCases } from "./commands/board-mail";
import { boardViewCases } from "./commands/board-view";
import { bundlesCases } from "./commands/bundles";
import { campaignCases } from "./commands/campaigns";
import { caseCases } from "./commands/cases";
import { communityCases } from "./commands/communities";
import { consultationsCases } from "./commands/consultations";
import { crisisCases } from "./commands/crisis";
import { flowCases } from "./commands/flow";
import { goalCases } from "./commands/goals";
import { inboxCases } from "./commands/inbox";
import { itemsCases } from "./commands/items";
import { libraryCases } from "./commands/library";
import { meetingCases } from "./commands/meetings";
import { noticesCases } from "./commands/notices";
import { peopleCases } from "./commands/people";
import { planningCases } from "./commands/planning";
import { reflexCases } from "./commands/reflex";
import { remarksCases } from "./commands/remarks";
import { resultCases } from "./commands/results";
import { rosterCases } from "./commands/roster";
import { sourceCases } from "./commands/sources";
import { teamCases } from "./commands/team";
import { toneCases } from "./commands/tone";
import type { CommandCase } from "./commands/town";

export { type CommandCase, EVERYBODY, STAFF, type StaffTown, staffTown } from "./commands/town";

/** Every command that can be reached from outside; the enforcement test fails when one is missing here. */
export const COMMAND_CASES: Record<string, CommandCase> = {
  ...agreementCases,
  ...assetCases,
  ...boardCases,
  ...boardViewCases,
  ...boardMailCases,
  ...bundlesCases,
  ...communityCases,
  ...goalCases,
  ...inboxCases,
  ...itemsCases,
  ...libraryCases,
  ...meetingCases,
  ...planningCases,
  ...reflexCases,
  ...campaignCases,
  ...caseCases,
  ...flowCases,
  ...consultationsCases,
  ...remarksCases,
  ...resultCases,
  ...rosterCases,
  ...peopleCases,
  ...noticesCases,
  ...crisisCases,
  ...sourceCases,
  ...teamCases,
  ...toneCases,
};
