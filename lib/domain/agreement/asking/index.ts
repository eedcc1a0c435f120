/*
 * Asking the agreement a question: a situation chosen or typed, what it would be answered, and what would have to differ
 * for another answer. Nothing here knows a language: words come in as a vocabulary.
 */
export { type OtherAnswer, type OtherAnswers, otherAnswers } from "./others";
export { type Heard, type Hearing, recognise, type Vocabulary } from "./recognise";
export { firstSituation, fitting } from "./situation";
