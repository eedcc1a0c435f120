import type { PastSituation } from "@/lib/domain/agreement/findings";

export type { PastItem, PastSituation } from "@/lib/domain/agreement/findings";

/** How far back the agreement's findings look; domain.md "Analysis". */
export const PAST_DAYS = 90;

/** Every situation decided on in those days, what came up most often first. */
export type PastDecisions = { since: string; situations: PastSituation[] };

export const pastDecisionsKey = ["agreement", "past"] as const;
