/** How many pictures of one mail come along. */
export const PICTURES_MAX = 10;
/** A picture in the lines of a mail that weighs less than this is a logo or a smiley, and nobody's idea. */
const DECORATION_BYTES = 20_000;

/** A file of a mail, as far as the rules look at it. */
export type MailFile = {
  name: string;
  type: string;
  bytes: number;
  /** Stands in the lines of the mail, where its text shows it. */
  isInLine: boolean;
};

/** What did not come along, and why; `text`: the end of a text that is too long. */
export type LeftOut = {
  why: "too_many" | "too_large" | "no_picture" | "moving" | "unreadable" | "text" | "mail_too_large" | "automatic";
  name: string;
};

export type ChosenFiles<F extends MailFile> = { pictures: F[]; leftOut: LeftOut[] };

const PICTURE_NAME = /\.(jpe?g|png|webp|gif)$/i;

/** By what it says it is: the real look is taken at its bytes, by whoever reads it. */
const saysPicture = ({ type, name }: MailFile): boolean =>
  /^image\//i.test(type) || (/^application\/octet-stream$/i.test(type) && PICTURE_NAME.test(name));

/** The first pictures come along; every other file is named with why not. Decorations go without a word. */
export function chooseFiles<F extends MailFile>(files: readonly F[], bytesMax: number): ChosenFiles<F> {
  const chosen: ChosenFiles<F> = { pictures: [], leftOut: [] };
  for (const file of files) {
    if (saysPicture(file) && file.isInLine && file.bytes < DECORATION_BYTES) continue;
    const why = whyNot(file, chosen.pictures.length, bytesMax);
    if (why) chosen.leftOut.push({ why, name: file.name });
    else chosen.pictures.push(file);
  }
  return chosen;
}

function whyNot(file: MailFile, before: number, bytesMax: number): LeftOut["why"] | null {
  if (!saysPicture(file)) return "no_picture";
  if (file.bytes > bytesMax) return "too_large";
  return before >= PICTURES_MAX ? "too_many" : null;
}
