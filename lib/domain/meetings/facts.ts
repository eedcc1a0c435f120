import type { Mix } from "@/lib/domain/mix";
import type { Day } from "@/lib/domain/planning";
import type { PersonRef } from "@/lib/domain/workflow";

/*
 * What the week says about a point, as it then was. Figures and names, never sentences: each language makes its own.
 * Moments are ISO texts. A list holds the first few; `more` is how many there are beside them.
 */

type Listed<T> = { items: T[]; more: number };

export type IdeaFacts = {
  kind: "idea";
  ideaId: string;
  body: string;
  votes: number;
  pinnedBy: string;
  pinnedAt: string;
};

export type SuccessFacts = {
  kind: "success";
  /** How many posts went out since the last meeting. */
  published: number;
} & Listed<{
  words: string;
  story: string;
  amount: number | null;
  unit: string;
  onDay: Day;
  itemId: string | null;
  ideaId: string | null;
  /** Of the post or the idea that brought it about; empty: of nothing in particular. */
  title: string;
  pinnedBy: string | null;
}>;

export const MISSTEPS = ["sent_back", "failed", "case_risky", "case_wrong", "tone_overruled"] as const;
export type Misstep = (typeof MISSTEPS)[number];
export type MisstepFacts = { kind: "misstep" } & Listed<{
  what: Misstep;
  itemId: string;
  title: string;
  /** The reason that was given, or what a network said. */
  words: string;
  /** Whose words; null: nobody's. */
  by: string | null;
  channel: string | null;
  at: string;
}>;

type Due = {
  itemId: string;
  title: string;
  itemKind: "post" | "response";
  stage: string;
  dueAt: string;
  owner: PersonRef | null;
};
/** `doneAt`: when it was done after all; null: it still waits. */
export type MissedFacts = { kind: "missed" } & Listed<Due & { doneAt: string | null }>;
export type ComingFacts = { kind: "coming" } & Listed<Due>;

export type ContentFacts = { kind: "content" } & Listed<{
  contentId: string;
  title: string;
  /** The day on which it was to be looked at again, or since when its link is broken. */
  what: "review" | "broken_link";
  onDay: Day;
  owner: PersonRef | null;
}>;

export type NextWeekFacts = { kind: "next_week"; from: Day; to: Day } & Listed<{
  itemId: string;
  title: string;
  plannedAt: string;
  channels: string[];
  stage: string;
}>;
export type MixFacts = {
  kind: "mix";
  days: number;
  goalPercent: number;
  /** How many posts for the community bring the share down to the goal; null: none ever do. */
  communityNeeded: number | null;
} & Mix;
export type GoalFacts = {
  kind: "goal";
  goalId: string;
  state: string;
  value: number | null;
  target: number | null;
  targetOn: Day | null;
  unit: string;
  owner: PersonRef | null;
};

export type ConsultationFacts = {
  kind: "consultation";
  consultationId: string;
  itemId: string;
  power: string;
  question: string;
  openedBy: string;
  openedAt: string;
  dueAt: string;
  asked: PersonRef[];
};
export type GapFacts = {
  kind: "gap";
  /** The power nothing says who has, and the words of the facts as the agreement knows them. */
  power: string;
  facts: Record<string, string | boolean>;
  count: number;
  days: number;
  /** Where the missing row is written; where it was decided before, the page that makes a row of that decision. */
  href: string;
  items: { itemId: string; title: string }[];
};
export type PrecedentFacts = { kind: "precedent" } & Listed<{
  precedentId: string;
  itemId: string;
  title: string;
  power: string;
  outcome: string;
  words: string;
  by: string;
  decidedAt: string;
}>;

export type CampaignFacts = {
  kind: "campaign";
  campaignId: string;
  change: "starts" | "runs" | "ends";
  from: Day;
  to: Day;
  lead: PersonRef | null;
  /** Its posts that went out and that are still to go. */
  published: number;
  toGo: number;
};

type At = { place: string; from: string; until: string };
export type ButtonsFacts = { kind: "roster_gap"; holes: At[]; more: number; turns: (At & { person: PersonRef })[] };

export type OwnFacts = { kind: "own" };

export type PointFacts =
  | IdeaFacts
  | SuccessFacts
  | MisstepFacts
  | MissedFacts
  | ComingFacts
  | ContentFacts
  | NextWeekFacts
  | MixFacts
  | GoalFacts
  | ConsultationFacts
  | GapFacts
  | PrecedentFacts
  | CampaignFacts
  | ButtonsFacts
  | OwnFacts;
export type PointKind = PointFacts["kind"];
