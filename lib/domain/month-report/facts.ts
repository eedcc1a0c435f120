import type { Course } from "@/lib/domain/goals";
import type { Span, Typical, Verdict } from "@/lib/domain/insight";
import type { Day } from "@/lib/domain/planning";
import type { Metric } from "@/lib/domain/results";
import type { Month } from "./months";

/** A month beside the one before it. */
export type Beside<T> = { now: T; before: T };
/** So many of so many. */
export type Part = { part: number; all: number };

export type ToldEffect = {
  id: string;
  words: string;
  story: string;
  onDay: Day;
  /** The post it came from, and who had the idea, where that is known. */
  title: string | null;
  ideaBy: string | null;
  itemId: string | null;
  /** `src`: where a browser finds it; `storageKey`: where it is kept. */
  photo: { src: string; alt: string; storageKey: string } | null;
};

/** How much was seen in the weeks that ended in a month, by the figure that says most. */
export type SeenFacts = {
  figure: Metric;
  /** Of how many messages, and all of them together. */
  sums: Beside<{ count: number; sum: number }>;
  /** Null where there are too few messages to say. */
  typical: Typical | null;
  verdict: Verdict;
  most: { title: string; channel: string; sum: number } | null;
  weeks: { week: Day; count: number; sum: number }[];
};

/** What the report of a month is made of: figures with how many they are of, beside the month before. */
export type MonthFacts = {
  month: Month;
  span: Span;
  organisation: string;
  executives: string[];
  published: Beside<number>;
  effects: { shown: ToldEffect[]; counts: Beside<number> };
  /** Of what was noticed in the month and decided in the meantime, how many first answers came in time. */
  answers: Beside<Part> & { undecided: number };
  goals: { id: string; name: string; course: Course; aim: { targetOn: Day | null; holdUntil: Day | null } }[];
  goalsMore: number;
  /** Posts that went out without ever having been sent back. */
  firstTime: Beside<Part>;
  late: Beside<number>;
  failed: Beside<number>;
  aboutUs: Beside<Part>;
  aimPercent: number;
  ideas: Beside<{ pinned: number; published: number }>;
  /** The departments that pinned most, those first; "" is without one. */
  departments: { name: string; pinned: number; published: number }[];
  /** What the agreement gave no answer to, and how many of those of this month wait still. */
  unanswered: Beside<number> & { waiting: number };
  precedents: { titles: string[]; count: number };
  seen: SeenFacts | null;
};
