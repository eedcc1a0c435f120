import { piecesOf, VALUE_MAX } from "./variables";

/** What was put in: as the content said it then, with its variables open, and as it was filled in. */
export type Inserted = { template: string; text: string };

/** How blanks are written makes no difference: every run of them is one space, or one end of a line. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .trim()
    .replace(/\s*\n\s*/g, "\n")
    .replace(/[^\S\n]+/g, " ");

type Step = { kind: "literal"; text: string } | { kind: "open" };

/** Marks a variable while blanks are evened out: a character that no text may hold. */
const OPEN = "\u0000";

function stepsOf(template: string): Step[] {
  const marked = piecesOf(template)
    .map((piece) => (piece.kind === "text" ? piece.text.replaceAll(OPEN, "") : OPEN))
    .join("");
  return plain(marked)
    .split(OPEN)
    .flatMap((text, at): Step[] => [
      ...(at > 0 ? [{ kind: "open" } as const] : []),
      ...(text === "" ? [] : [{ kind: "literal", text } as const]),
    ]);
}

type Walk = {
  text: string;
  templates: readonly (readonly Step[])[];
  /** Whether a template may begin here, beside after another and a blank. */
  beginsAt: (position: number) => boolean;
};

/**
 * Walks once through the text and follows, at each position, which templates can have come how far; gives the positions
 * after which a template was said in full. Of a variable that is open only the latest beginning counts: it reaches as
 * far as any other. So the cost is the length of the text times the pieces of the templates, whatever they say.
 */
function endsIn({ text, templates, beginsAt }: Walk): boolean[] {
  const ready: Set<number>[][] = templates.map((steps) => steps.map(() => new Set<number>()));
  const open = templates.map((steps) => steps.map(() => Number.NEGATIVE_INFINITY));
  const ends = Array.from({ length: text.length + 1 }, () => false);
  const arrive = (template: number, step: number, position: number) => {
    if (step === templates[template]?.length) ends[position] = true;
    else ready[template]?.[step]?.add(position);
  };
  for (let position = 0; position <= text.length; position++) {
    const follows = position > 0 && /\s/.test(text[position - 1] ?? "") && ends[position - 1] === true;
    templates.forEach((steps, template) => {
      const since = open[template];
      if (!since) return;
      if (text[position - 1] === "\n") since.fill(Number.NEGATIVE_INFINITY);
      if (steps.length > 0 && (follows || beginsAt(position))) ready[template]?.[0]?.add(position);
      steps.forEach((step, at) => {
        if (position > (since[at] ?? 0) && position - (since[at] ?? 0) <= VALUE_MAX) arrive(template, at + 1, position);
        if (!ready[template]?.[at]?.delete(position)) return;
        if (step.kind === "open") since[at] = position;
        else if (text.startsWith(step.text, position)) arrive(template, at + 1, position + step.text.length);
      });
    });
  }
  return ends;
}

/**
 * Whether a text is made of inserted content and of nothing else: one or more of the pieces, in any order, as they were
 * put in but for the blanks and for what stands at their variables, which is one line of `VALUE_MAX` characters at most.
 * An empty text is made of nothing.
 */
export function consistsOf(body: string, inserted: readonly Pick<Inserted, "template">[]): boolean {
  const text = plain(body);
  if (text === "" || inserted.length === 0) return false;
  const templates = templatesOf(inserted);
  return endsIn({ text, templates, beginsAt: (position) => position === 0 })[text.length] === true;
}

/** Whether a text still says what was put in, anywhere in it. */
export function stillSays(body: string, inserted: Pick<Inserted, "template">): boolean {
  const text = plain(body);
  return endsIn({ text, templates: templatesOf([inserted]), beginsAt: () => true }).some(Boolean);
}

/** Each template once; one that is a variable and nothing else says nothing that anybody could have approved. */
const templatesOf = (inserted: readonly Pick<Inserted, "template">[]): Step[][] =>
  [...new Set(inserted.map(({ template }) => template))]
    .map(stepsOf)
    .filter((steps) => steps.some((step) => step.kind === "literal" && /\p{L}|\p{N}/u.test(step.text)));

/** From this share of its words on, a piece counts as meant when a text is held beside it. */
const MEANT_FROM = 0.4;

/**
 * The text that would be right beside one that is not: the pieces of which the text has words, as they were put in, in
 * the order in which the text has them. Empty when it has none of them.
 */
export function approvedBeside(body: string, inserted: readonly Inserted[]): string {
  const said = wordsOf(body);
  const have = new Set(said);
  const meant = [...new Map(inserted.map((piece) => [piece.template, piece])).values()].flatMap((piece) => {
    const words = wordsOf(piece.text);
    const shared = words.filter((word) => have.has(word));
    if (words.length === 0 || shared.length / words.length < MEANT_FROM) return [];
    return [{ text: piece.text.trim(), at: placeOf(said, words) }];
  });
  return meant
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text)
    .join("\n\n");
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where in the text most of the words of a piece begin: the middle one of the places where they are first found. */
function placeOf(said: readonly string[], words: readonly string[]): number {
  const places = [...new Set(words)].map((word) => said.indexOf(word)).filter((at) => at >= 0);
  return places.sort((one, other) => one - other)[Math.floor(places.length / 2)] ?? 0;
}
