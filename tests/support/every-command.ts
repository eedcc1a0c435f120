import { agreementCases } from "./commands/agreement";
import { assetCases } from "./commands/assets";
import { boardCases } from "./commands/board";
import { boardMailCases } from "./commands/board-mail";
import { boardViewCases } from "./commands/board-view";
import { bundlesCases } from "./commands/bundles";
import { campaignCases } from "./commands/campaigns";
import { caseCases } from "./commands/cases";
import { consultationsCases } from "./commands/consultations";
import { crisisCases } from "./commands/crisis";
import { flowCases } from "./commands/flow";
import { inboxCases } from "./commands/inbox";
import { itemsCases } from "./commands/items";
import { libraryCases } from "./commands/library";
import { noticesCases } from "./commands/notices";
import { peopleCases } from "./commands/people";
import { planningCases } from "./commands/planning";
import { remarksCases } from "./commands/remarks";
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
  ...inboxCases,
  ...itemsCases,
  ...libraryCases,
  ...planningCases,
  ...campaignCases,
  ...caseCases,
  ...flowCases,
  ...consultationsCases,
  ...remarksCases,
  ...rosterCases,
  ...peopleCases,
  ...noticesCases,
  ...crisisCases,
  ...sourceCases,
  ...teamCases,
  ...toneCases,
};
