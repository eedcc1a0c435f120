"use server";

import { action } from "@/lib/platform/action";
import { endTarget, setTarget } from "./commands";

const PAGES = ["/settings/answering", "/insight/answering"];

export const setTargetAction = action(setTarget, PAGES);
export const endTargetAction = action(endTarget, PAGES);
