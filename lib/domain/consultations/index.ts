/*
 * Consultations: what the agreement did not foresee (unanswered) or wants talked over first (consult_first) is laid
 * before people and never becomes a silent yes. Source: domain.md, "How a question is answered", rules 3 and 4; seed 004
 * §6.3, "gedoe is een constante".
 */
export { type Ask, type AskGround, type Crew, type Member, mayAnswer, whoIsAsked } from "./asked";
export { type CaseFacts, isSameMatter } from "./matter";

export { ANSWERS, type Answer, CONSULTATION_REASONS, type ConsultationReason, isYes } from "./words";
