import { addDays, type Day, daysBetween } from "@/lib/domain/planning";

export const TOOL_STATES = ["in_use", "under_review", "ended"] as const;
export type ToolState = (typeof TOOL_STATES)[number];

export type Renewal = { state: ToolState; renewsOn: Day | null; noticeDays: number };

/** The day on which its owner hears that it is about to be renewed; null when that does not come. */
export const noticeDay = ({ state, renewsOn, noticeDays }: Renewal): Day | null =>
  renewsOn === null || state === "ended" ? null : addDays(renewsOn, -noticeDays);

/** Days until it renews; null when it is not near, or does not. */
export function daysToRenewal(tool: Renewal, today: Day): number | null {
  const from = noticeDay(tool);
  return from === null || tool.renewsOn === null || today < from ? null : daysBetween(today, tool.renewsOn);
}

/** What all tools in use cost in a year, and how many of them nobody put a price to. */
export function yearCost(tools: readonly { state: ToolState; yearCostCents: number | null }[]) {
  const used = tools.filter(({ state }) => state === "in_use");
  return {
    cents: used.reduce((sum, { yearCostCents }) => sum + (yearCostCents ?? 0), 0),
    unknown: used.filter(({ yearCostCents }) => yearCostCents === null).length,
  };
}
