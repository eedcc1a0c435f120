/*
 * Service levels: within how much working time something noticed is answered and solved, and what came of it. Amounts
 * are whole working minutes. Source: domain.md, "Deadlines"; seed 004 §6, "binnen welke termijn wordt gereageerd".
 */
export { type Judged, outcomeOf, type Summary, summaryOf } from "./summary";
export { type Noticed, promisedBy, type Target, targetFor, usedOf } from "./targets";
