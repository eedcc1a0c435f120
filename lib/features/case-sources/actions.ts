"use server";

import { action } from "@/lib/platform/action";
import { endSource, makeSource } from "./commands";

const PAGES = ["/settings/sources"];

export const makeSourceAction = action(makeSource, PAGES);
export const endSourceAction = action(endSource, PAGES);
