import { z } from "zod";
import type { MonthFacts } from "@/lib/domain/month-report";
import { id } from "@/lib/features/items/schema";

/** Which month is asked for, as the address says it; what it says wrong is the last whole month. */
export const monthInput = z.object({ month: z.string().optional().catch(undefined) });

const PEOPLE_MAX = 100;

export const sendMonthReportInput = z.object({
  /** Made by whoever presses: pressed twice, it is one sending. */
  sendId: id,
  month: z.string().regex(/^\d{4}-\d{2}$/),
  memberIds: z.array(id).min(1, { error: "fields.choose" }).max(PEOPLE_MAX),
});

/** The report of a month, with the ways to other months. */
export type MonthReportView = {
  facts: MonthFacts;
  zone: string;
  earlier: string | null;
  later: string | null;
};

/** Somebody the report can be sent to; `isUsual`: an executive. */
export type Receiver = { id: string; name: string; isUsual: boolean };
