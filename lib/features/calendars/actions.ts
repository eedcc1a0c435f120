"use server";

import { action } from "@/lib/platform/action";
import { changeCalendar, replanOpen } from "./commands";

const PAGES = ["/agreement", "/agreement/terms", "/agreement/calendar"];

export const changeCalendarAction = action(changeCalendar, PAGES);
export const replanOpenAction = action(replanOpen, ["/agreement/calendar"]);
