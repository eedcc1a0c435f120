"use server";

import { action } from "@/lib/platform/action";
import { sendMonthReport } from "./commands";

export const sendMonthReportAction = action(sendMonthReport, []);
