"use server";

import { action } from "@/lib/platform/action";
import { chooseTimes, chooseWays } from "./commands";

const PAGES = ["/settings/notices"];

export const chooseWaysAction = action(chooseWays, PAGES);
export const chooseTimesAction = action(chooseTimes, PAGES);
