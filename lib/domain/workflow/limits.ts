/*
 * How much of anything goes into an item. Beside the schemas that hold people to it, the screens say it beforehand:
 * in a file of its own, so that a page does not carry the schemas for a handful of numbers.
 */
export const TITLE_MAX = 140;
export const BODY_MAX = 20_000;
export const LINK_TITLE_MAX = 300;
/** A reason, a word with a signature. */
export const WORDS_MAX = 1_000;
export const REMARK_MAX = 4_000;
export const ALT_MAX = 2_000;
export const IMAGES_MAX = 4;
export const UPLOAD_MAX_BYTES = 15 * 1024 * 1024;
