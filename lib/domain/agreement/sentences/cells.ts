import { FACTS, type Fact } from "@/lib/domain/authority";
import { type InWords, type RuleInWords, ruleParts, type SentencePart } from "./index";
import type { RulePhraseKey } from "./phrase";
import { atSentenceStart, type Sayer, type Token } from "./render";

/** What of a row can be chosen: the values of a fact, the verdict, or what rides along with it. */
export type RowCell = Fact | "verdict" | "obligations";

/** A stretch of a sentence: words to choose, or (`cell` null) those that only hold it together. */
export type CellRun = { cell: RowCell | null; tokens: Token[] };

/** A piece of the sentence, its words by what they can be changed through. */
export type CellPart = Omit<SentencePart, "tokens"> & { runs: CellRun[] };

/**
 * A rule as one sentence in which every word that says something knows the fact, verdict or obligation it stands for,
 * also the words for what is left open ("op elk moment"). What the sentence does not say has no cell.
 */
export function ruleCells(rule: RuleInWords, { t, words }: InWords): CellPart[] {
  return ruleParts(rule, { t: markingCells(t), words }, "full").map(({ tokens, ...part }, index) => {
    const runs = runsOf(part.slot, tokens);
    return { ...part, runs: index === 0 ? startingSentence(runs) : runs };
  });
}

/** Several pieces as one stretch of words, with what stands between them: the end of the sentence is one choice. */
export function joinedRuns(parts: readonly CellPart[]): CellRun[] {
  const runs = parts.flatMap(({ before, runs: own }, index): CellRun[] =>
    index === 0 ? own : [{ cell: null, tokens: [{ text: before, isStrong: false }] }, ...own],
  );
  return joined(runs.reduce<CellRun[]>((done, { cell, tokens }) => appended(done, cell, tokens), []));
}

/** A mark may stand before the first letter, where the capital could not be set. */
function startingSentence([first, ...others]: readonly CellRun[]): CellRun[] {
  return first ? [{ ...first, tokens: atSentenceStart(first.tokens) }, ...others] : [];
}

// As in render.ts: characters of the private use area, which no name can hold. One per cell opens it, one closes it.
const FIRST_CELL = 0xe100;
const CLOSE = "\uE0FF";
const CELLS: readonly RowCell[] = [...FACTS, "verdict", "obligations"];
const MARKS = /([\uE0FF-\uE10F])/;

const marked = (cell: RowCell, text: string): string =>
  `${String.fromCharCode(FIRST_CELL + CELLS.indexOf(cell))}${text}${CLOSE}`;

/** A translator that marks which words belong to which cell: the strong ones of a text, or all of it. */
function markingCells(t: Sayer<RulePhraseKey>): Sayer<RulePhraseKey> {
  return {
    markup: (key, values) => {
      const cell = cellOf(key);
      if (!cell) return t.markup(key, values);
      if (isOpenEnded(key)) return marked(cell, t.markup(key, values));
      const { w: strong } = values;
      if (typeof strong !== "function") return t.markup(key, values);
      return t.markup(key, { ...values, w: (chunks: string) => marked(cell, strong(chunks)) });
    },
  };
}

/** What says that anything will do: the words as a whole can be chosen. */
const isOpenEnded = (key: RulePhraseKey): boolean =>
  key.endsWith(".any") || key === "by.somebodyElse" || key === "with.whoDecides";

const BY_PREFIX: Record<string, RowCell> = {
  role: "role",
  riskIs: "risk",
  momentIs: "moment",
  priorityIs: "priority",
  crisisIs: "crisisMode",
  statusIs: "contentStatus",
};
const BY_KEY: Record<string, RowCell> = {
  "who.any": "role",
  "who.atButtons": "atTheButtons",
  "who.awayFromButtons": "atTheButtons",
  "who.anyAtButtons": "atTheButtons",
  "who.anyAwayFromButtons": "atTheButtons",
  "by.somebodyElse": "obligations",
  "with.whoDecides": "obligations",
  "object.withContents": "contentKind",
  "object.byAuthors": "authorKind",
  "object.fromOutside": "workKind",
  "object.occasion.any": "contentKind",
};
const BY_SHAPE: Record<string, RowCell> = {
  any: "workKind",
  post: "workKind",
  case: "workKind",
  contents: "contentKind",
  authors: "authorKind",
};

function cellOf(key: RulePhraseKey): RowCell | null {
  const [first = "", second, third = ""] = key.split(".");
  const found = BY_KEY[key] ?? BY_PREFIX[first];
  if (found) return found;
  if (first !== "object") return null;
  if (second === "topic" || second === "segment" || second === "channel") return second;
  return BY_SHAPE[third] ?? null;
}

function runsOf(slot: SentencePart["slot"], tokens: readonly Token[]): CellRun[] {
  if (slot === "verdict") return [{ cell: "verdict", tokens: [...tokens] }];
  const open: RowCell[] = [];
  let runs: CellRun[] = [];
  for (const { text, isStrong } of tokens) {
    for (const piece of text.split(MARKS)) {
      if (piece === "") continue;
      if (piece === CLOSE) open.pop();
      else if (MARKS.test(piece)) open.push(CELLS[piece.charCodeAt(0) - FIRST_CELL] ?? "verdict");
      else {
        const cell = open.at(-1) ?? (slot === "tail" && isStrong ? "obligations" : null);
        runs = appended(runs, cell, [{ text: piece, isStrong }]);
      }
    }
  }
  return joined(runs);
}

function appended(runs: readonly CellRun[], cell: RowCell | null, tokens: readonly Token[]): CellRun[] {
  const last = runs.at(-1);
  if (last?.cell !== cell) return [...runs, { cell, tokens: [...tokens] }];
  return [...runs.slice(0, -1), { cell, tokens: [...last.tokens, ...tokens] }];
}

/** "teamlid of een redacteur" is one choice: what stands between two stretches of a cell goes along. */
function joined(runs: readonly CellRun[]): CellRun[] {
  const done: CellRun[] = [];
  for (const run of runs) {
    const [before, between] = [done.at(-2), done.at(-1)];
    const goesOn = run.cell !== null && before?.cell === run.cell && between?.cell === null;
    if (!goesOn) {
      done.push(run);
      continue;
    }
    const tokens = [...before.tokens, ...between.tokens, ...run.tokens];
    done.splice(-2, 2, { cell: run.cell, tokens });
  }
  return done;
}
