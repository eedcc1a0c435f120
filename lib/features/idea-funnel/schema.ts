/** The steps of an idea, in their order; each holds all that came at least as far. */
export const FUNNEL_STEPS = ["pinned", "answered", "chosen", "written", "published"] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** How many came as far, and within how many days half of those did, counted from the pin; null at the pin itself. */
export type StepCount = { step: FunnelStep; ideas: number; medianDays: number | null };

export type FunnelLine = { departmentId: string | null; name: string; steps: StepCount[] };

/** What became of the ideas that were pinned in a stretch of days, all together and by department of who pinned them. */
export type IdeaFunnel = {
  fromDay: string;
  toDay: string;
  all: StepCount[];
  before: StepCount[];
  perDepartment: FunnelLine[];
};
