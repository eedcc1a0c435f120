"use server";

import {
  closeCase,
  endCaseRoute,
  reopenCase,
  setCaseRoute,
  snoozeCase,
  wakeCase,
} from "@/lib/features/case-endings/commands";
import { addRule, changeRule, endRule } from "@/lib/features/case-rules/commands";
import { noteOnCase, passCaseTo, takeCase, triageCase } from "@/lib/features/case-steps/commands";
import { listenToCase, startTalking } from "@/lib/features/case-talking/commands";
import { action } from "@/lib/platform/action";
import { recordByHand } from "./commands";

export const recordByHandAction = action(recordByHand);
export const triageCaseAction = action(triageCase);
export const takeCaseAction = action(takeCase);
export const passCaseToAction = action(passCaseTo);
export const listenToCaseAction = action(listenToCase);
export const startTalkingAction = action(startTalking);
export const snoozeCaseAction = action(snoozeCase);
export const wakeCaseAction = action(wakeCase);
export const closeCaseAction = action(closeCase);
export const reopenCaseAction = action(reopenCase);
export const setCaseRouteAction = action(setCaseRoute);
export const endCaseRouteAction = action(endCaseRoute);
export const noteOnCaseAction = action(noteOnCase);
export const addRuleAction = action(addRule);
export const changeRuleAction = action(changeRule);
export const endRuleAction = action(endRule);
