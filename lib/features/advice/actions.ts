"use server";

import { action } from "@/lib/platform/action";
import { answerPoint, askOn, makePoint, setScope } from "./commands";

const PAGES = ["/advice"];

export const setScopeAction = action(setScope, PAGES);
export const makePointAction = action(makePoint, PAGES);
export const answerPointAction = action(answerPoint, PAGES);
export const askOnAction = action(askOn, PAGES);
