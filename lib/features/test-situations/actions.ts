"use server";

import { action } from "@/lib/platform/action";
import { addTestSituation, changeTestSituation, removeTestSituation } from "./commands";

const PAGES = ["/agreement", "/agreement/draft", "/agreement/replay"];

export const addTestSituationAction = action(addTestSituation, PAGES);
export const changeTestSituationAction = action(changeTestSituation, PAGES);
export const removeTestSituationAction = action(removeTestSituation, PAGES);
