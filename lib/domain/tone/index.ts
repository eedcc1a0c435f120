/*
 * The tone-of-voice guide as data, and the checker made from it: how the reader is spoken to, words, plain language,
 * spelling, signs, emoji, hashtags and dates. Nothing here does I/O; it runs while somebody types, in a browser or a
 * worker; whoever calls brings the spelling engine, the common words and what is known of images and links.
 * Source: domain.md "Tone-of-voice guide"; seed 000 "Altijd dezelfde tone-of-voice".
 */
export { addressForms } from "./address/forms";
export { formUsedIn } from "./address/mirror";
export { applySuggestion } from "./amend";
export { check, styleFor } from "./check";
export { addressOn, forChannel, forShared, toneGuideOf } from "./guide/compile";
export type * from "./guide/content";
export { GUIDE_PARTS, WORD_KINDS } from "./guide/content";
export { STARTER_EXAMPLES, STARTER_PARTS } from "./guide/starter";
export { STARTER_WORDS } from "./guide/starter-words";
export type * from "./model";
export { SEVERITIES, TONE_RULES } from "./model";
export { type Readability, readabilityOf } from "./readability";
export { shifted } from "./shift";
export { type RememberingSpeller, type SpellingEngine, spellerOf } from "./speller";
