import { QUESTIONS, type Question } from "@/lib/domain/agreement";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import {
  FACTS,
  type Fact,
  type Matrix,
  NONE,
  POWERS,
  type Power,
  VERDICTS,
  type Verdict,
} from "@/lib/domain/authority";
import { COLUMNS, type Column, type ListedColumn } from "./model";

type FixedFact = Exclude<Fact, "topic" | "segment" | "channel">;

/** The keys of the words in the cells, under `exchange.cell` in the catalogues. */
export type CellKey =
  | `column.${Column}`
  | `power.${Power}`
  | `verdict.${Verdict}`
  | `${FixedFact}.${string}`
  | `own.${"none" | "ofTopic" | "touched" | "somebodyElse"}`
  | "yes"
  | "no";

/** The words of one language. */
export type CellWords = { cell: (key: CellKey) => string; question: (question: Question) => string };

/** Whatever may stand in a cell; the first text of an option is what is written, all of them are read. */
type Option = { value: string; texts: string[] };

/** What stands for "there, without saying with whom" in a column of obligations. */
export const UNNAMED = "";
export const YES = "yes";

/** What the cells of a file can say here, in both languages, with the organisation's own names. */
export type Vocabulary = {
  columnName: (column: Column) => string;
  columnOf: (name: string) => Column | null;
  /** What is written for a value: its name where that reads back to the same, else its key. */
  write: (column: ListedColumn, value: string) => string;
  /** The values that a text can mean: none, one, or several where names clash. */
  read: (column: ListedColumn, text: string) => string[];
  /** What can be written in a column, to be shown where something else was. */
  expected: (column: ListedColumn) => string[];
};

type Speaking = {
  /** The language in which is written, first; every one of them is read. */
  words: readonly [CellWords, ...CellWords[]];
  own: OwnWords;
  dimensions: Matrix["dimensions"];
};

export function vocabularyOf(speaking: Speaking): Vocabulary {
  const { words } = speaking;
  const names = new Map(
    COLUMNS.flatMap((column) =>
      [column, ...words.map(({ cell }) => cell(`column.${column}`))].map((name) => [folded(name), column] as const),
    ),
  );
  const lists = new Map<ListedColumn, Listing>();
  const listing = (column: ListedColumn): Listing => {
    const known = lists.get(column) ?? listed(optionsOf(column, speaking));
    lists.set(column, known);
    return known;
  };
  return {
    columnName: (column) => words[0].cell(`column.${column}`),
    columnOf: (name) => names.get(folded(name)) ?? null,
    read: (column, text) => [...(listing(column).byText.get(folded(text)) ?? [])],
    write: (column, value) => listing(column).written.get(value) ?? value,
    expected: (column) => [...listing(column).written.values()],
  };
}

type Listing = { byText: ReadonlyMap<string, ReadonlySet<string>>; written: ReadonlyMap<string, string> };

function listed(options: readonly Option[]): Listing {
  const byText = new Map<string, Set<string>>();
  const all = options.map(({ value, texts }) => ({ value, texts: [...texts, keyed(value)] }));
  for (const { value, texts } of all) {
    for (const text of texts.map(folded)) byText.set(text, (byText.get(text) ?? new Set()).add(value));
  }
  const isPlain = (text: string) => !/[;\n]/.test(text) && byText.get(folded(text))?.size === 1;
  const written = all.map(({ value, texts }) => [value, texts.find(isPlain) ?? keyed(value)] as const);
  return { byText, written: new Map(written) };
}

/** A key that is never taken for a name: how a value is written whose name somebody else has too. */
const keyed = (value: string): string => `[${value}]`;

/** Capitals, spaces and how an accent is composed make no difference to a reader. */
const folded = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("nl");

function optionsOf(column: ListedColumn, speaking: Speaking): Option[] {
  const { words, dimensions, own } = speaking;
  const said = (key: CellKey) => words.map(({ cell }) => cell(key));
  const fixed = (values: readonly string[], keyOf: (value: string) => CellKey): Option[] =>
    values.map((value) => ({ value, texts: [...said(keyOf(value)), value] }));
  const named = (thing: keyof OwnWords, keys: readonly string[]): Option[] =>
    keys.map((key) => ({ value: key, texts: [...(own[thing][key] ? [own[thing][key]] : []), key] }));
  const ownValues = (thing: "topic" | "segment" | "channel") =>
    (dimensions[thing] ?? []).filter((value) => value !== NONE);
  if (column === "question") return questionOptions(words);
  if (column === "power") return fixed(POWERS, (power) => `power.${power as Power}`);
  if (column === "verdict") return fixed(VERDICTS, (verdict) => `verdict.${verdict as Verdict}`);
  if (column === "topic" || column === "segment" || column === "channel") {
    return [{ value: NONE, texts: [...said("own.none"), NONE] }, ...named(column, ownValues(column))];
  }
  if (column === "acceptor") {
    const roles = fixed(dimensions.role ?? [], (role) => `role.${role}`);
    const people = named("member", Object.keys(own.member));
    return [{ value: UNNAMED, texts: said("own.somebodyElse") }, ...roles, ...people];
  }
  if (column === "expert") {
    const ofTopic = { value: "topic", texts: [...said("own.ofTopic"), "topic"] };
    return [ofTopic, { value: UNNAMED, texts: said("yes") }, ...named("topic", ownValues("topic"))];
  }
  if (column === "coordinate") {
    const touched = { value: UNNAMED, texts: [...said("own.touched"), ...said("yes")] };
    return [touched, { value: "segments", texts: ["segments"] }, ...named("segment", ownValues("segment"))];
  }
  const fact = FACTS.find((known): known is FixedFact => known === column);
  if (fact) return fixed(dimensions[fact] ?? [], (value) => `${fact}.${value}`);
  return [
    { value: YES, texts: [...said("yes"), "x", "true", "1"] },
    { value: "no", texts: [...said("no"), "false", "0"] },
  ];
}

function questionOptions(words: Speaking["words"]): Option[] {
  return QUESTIONS.map((question, index) => {
    const said = words.map((one) => one.question(question));
    return {
      value: question,
      texts: [...said, ...said.map((text) => text.replace(/\?$/, "")), question, `${index + 1}`],
    };
  });
}
