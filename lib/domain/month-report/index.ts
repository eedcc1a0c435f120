/*
 * The report of a month for the executive: one page that begins with what came of it and ends with how many people saw it.
 * Source: domain.md, "Insight" (vanity and effect told apart); seed 000, "communiceer vaak over de gevolgen en resultaten".
 */
export type { MonthFacts, Part, SeenFacts, ToldEffect } from "./facts";
export { type LetterSection, type MonthLetter, type MonthSayer, monthLetter, monthName } from "./letter";
export { lastWholeMonth, type Month, monthAsked, monthBefore, spanOfMonth } from "./months";
export { monthPaper } from "./paper";
