/*
 * The casebook: what was decided where the agreement was silent, found again from whatever resembles it, and turned into
 * a row of the agreement. Source: domain.md, "How a question is answered", rule 4.
 */

export { gathered, type PrecedentFacts } from "./facts";
export { type Likeness, likeness, SAME_FACTS, type SameFact } from "./likeness";
export { type RowToPropose, rowFromPrecedent } from "./row";
