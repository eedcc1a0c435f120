"use server";

import { action } from "@/lib/platform/action";
import { endCrisis, endCrisisLead, nameCrisisLead, startCrisis, stateFact, strikeFact } from "./commands";

const PAGE = "/settings/organisation";

export const startCrisisAction = action(startCrisis, [PAGE]);
export const endCrisisAction = action(endCrisis, [PAGE]);
export const nameCrisisLeadAction = action(nameCrisisLead, [PAGE]);
export const endCrisisLeadAction = action(endCrisisLead, [PAGE]);
export const stateFactAction = action(stateFact);
export const strikeFactAction = action(strikeFact);
