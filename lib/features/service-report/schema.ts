import { z } from "zod";
import type { Summary } from "@/lib/domain/service-levels";

export const REPORT_WEEKS = [4, 13, 26, 52] as const;
export const REPORT_WHAT = ["first_answer", "solved"] as const;
export const REPORT_BY = ["channel", "topic", "segment"] as const;
export type ReportWhat = (typeof REPORT_WHAT)[number];
export type ReportBy = (typeof REPORT_BY)[number];

/** Which report is asked for, as its address says it; what the address says wrong is the usual. */
export const reportInput = z.object({
  weeks: z.coerce
    .number()
    .refine((weeks) => REPORT_WEEKS.some((one) => one === weeks))
    .catch(13),
  what: z.enum(REPORT_WHAT).catch("first_answer"),
  by: z.enum(REPORT_BY).catch("channel"),
});
export type ReportAsked = z.output<typeof reportInput>;

/** The address of a report. */
export const reportQuery = ({ weeks, what, by }: ReportAsked): string => `weeks=${weeks}&what=${what}&by=${by}`;

export type WeekLine = Summary & { week: string };
export type GroupLine = Summary & { id: string | null; name: string };

/** What came of what was promised, over some weeks and over as many before them. Amounts are working minutes. */
export type ServiceReport = ReportAsked & {
  from: string;
  until: string;
  total: Summary;
  before: Summary;
  perWeek: WeekLine[];
  perGroup: GroupLine[];
  dayMinutes: number;
};
