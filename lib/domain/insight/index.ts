/*
 * What the results say: what works and how sure one may be, now against before, and in one sentence. Never a bare average.
 * Source: domain.md, "Insight"; seed 002 (small numbers are no strategy); the statistics stand beside each function.
 */
export type { Difference } from "./difference";
export { PERIODS, type Period, type Span, type Spans, spansOf } from "./period";
export { added, NOTHING, type Tally, type Typical, typicalOf } from "./tally";
export {
  type Cell,
  DAY_PARTS,
  type DayPart,
  dayPartOf,
  type Finding,
  type Headline,
  headlineOf,
  isEnough,
  periodsCompared,
  VERDICTS,
  type Verdict,
  WORKS_LINES,
  type WorksLine,
  whatWorks,
} from "./works";
