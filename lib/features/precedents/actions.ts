"use server";

import { action } from "@/lib/platform/action";
import { addPrecedent, makeRule, markPrecedent, remarkOnPrecedent } from "./commands";

const PAGES = ["/casebook", "/casebook/[precedentId]"];

export const addPrecedentAction = action(addPrecedent, PAGES);
export const markPrecedentAction = action(markPrecedent, PAGES);
export const remarkOnPrecedentAction = action(remarkOnPrecedent, PAGES);
export const makeRuleAction = action(makeRule, ["/agreement/draft", ...PAGES]);
