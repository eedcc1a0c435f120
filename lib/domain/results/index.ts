/*
 * Results: what is counted of a message, how it adds up, and how the platforms' own files are read.
 * Source: domain.md, "Insight"; seed 004; the files themselves.
 */

export { countedIn } from "./effect";
export { FETCH_DAYS, isDueForFigures } from "./fetching";
export { aroundMoment, canBeSame, canBeSameFilm } from "./matching";
export {
  addUp,
  CHANNEL_METRICS,
  type ChannelMetric,
  type Figures,
  type LineSum,
  METRICS,
  type Metric,
  NO_FIGURES,
  NOBODY_SAID,
  type OutingFacts,
  SUM_LINES,
  type SumLine,
  type SumRow,
  VANITY,
} from "./metrics";
export { momentInName, staysOut } from "./newer";
export type { Cell, Sheet } from "./reading/cells";
export type { DayOrder } from "./reading/dates";
export { daysOn, isOfSeveral } from "./reading/days";
export { FIELDS, type Field } from "./reading/fields";
export { keysOf, type Platform, platformOf } from "./reading/keys";
export {
  CLOCKS,
  type ClockOf,
  type Question,
  READ_ROWS_MAX,
  type ReadDay,
  type ReadPost,
  type ReadProblem,
  type ReadResults,
  type RowError,
  type Said,
  type Taken,
  type UndatedPost,
} from "./reading/model";
export { typedCount } from "./reading/numbers";
export { readResults } from "./reading/read";
