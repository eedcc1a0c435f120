/* How much of anything goes into a case; in a file of its own, so that a page does not carry the schemas for it. */
export const SIGNALS_AT_ONCE = 100;
export const SIGNAL_BODY_MAX = 20_000;
export const EXTRAS_MAX = 20;
export const NOTE_MAX = 4_000;
export const KEYWORDS_MAX = 40;
export const KEYWORD_MAX = 60;
export const SCREENSHOTS_MAX = 4;
