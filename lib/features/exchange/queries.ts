import { createTranslator } from "next-intl";
import type { Rule, StageTerm } from "@/lib/domain/agreement";
import { differencesOf, type LinkedRule } from "@/lib/domain/agreement/difference";
import {
  type CellWords,
  COLUMNS,
  type Column,
  type ImportMode,
  inFileOrder,
  type ListedColumn,
  mergedRows,
  readTable,
  type SheetRow,
  type Table,
  toTable,
  type Vocabulary,
  vocabularyOf,
} from "@/lib/domain/agreement/exchange";
import { type OwnWords, ruleText, termParts, textOf } from "@/lib/domain/agreement/sentences";
import { type ExampleKey, starterAgreement } from "@/lib/domain/agreement/starters";
import type { Matrix, Power } from "@/lib/domain/authority";
import { LOCALES, type Locale } from "@/lib/domain/language";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { normalDayMinutes } from "@/lib/domain/worktime";
import { draftView } from "@/lib/features/drafts/queries";
import { NOTE_MAX, ROWS_MAX } from "@/lib/features/drafts/schema";
import { readDimensions, toCalendar, toRule, toTerm } from "@/lib/platform/agreement";
import type { TextSheet } from "@/lib/platform/spreadsheet/write";
import type { Tx } from "@/lib/platform/tenancy";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";
import { ERRORS_SHOWN, type ImportCheck } from "./schema";

const CATALOGUES = { nl, en };
const words = (locale: Locale) => createTranslator({ locale, messages: CATALOGUES[locale] });
// A translator remembers what it has read, so there is one of each.
const SAID = { nl: words("nl"), en: words("en") };

const cellWords = (locale: Locale): CellWords => ({
  cell: (key) => SAID[locale](`exchange.cell.${key}` as Parameters<(typeof SAID)[Locale]>[0]),
  question: (question) => SAID[locale](`agreement.question.${question}`),
});

/** Writing in one language, reading in all. */
const spoken = (locale: Locale): [CellWords, ...CellWords[]] => [
  cellWords(locale),
  ...LOCALES.filter((other) => other !== locale).map(cellWords),
];

type Own = { words: OwnWords; dimensions: Matrix["dimensions"] };
/** What is written about a file on its last sheet, and what it is called. */
type Labels = { name: string; title: string; about: string[] };
export type ExportFile = { name: string; table: Table; sheets: TextSheet[] };
type Content = { rows: readonly SheetRow[]; terms: readonly StageTerm[]; dayMinutes: number; labels: Labels };

/** A version as a file; null when there is none that this person may see: a draft is for those who write in it. */
export async function exportedVersion(
  tx: Tx,
  { viewer, versionId, locale }: { viewer: MemberActor; versionId: string; locale: Locale },
): Promise<ExportFile | null> {
  const { orgId } = viewer;
  const version = await tx.agreementVersion.findUnique({
    where: { orgId_id: { orgId, id: versionId } },
    select: { number: true, title: true, state: true, rules: true, terms: true },
  });
  if (!version) return null;
  const isUnfinished = version.state === "draft" || version.state === "ended";
  if (isUnfinished && !mayTry(viewer.roles, "agreement.edit")) return null;
  const calendar = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
  const { name: organisation } = await tx.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { name: true },
  });
  const t = SAID[locale];
  const { number, title } = version;
  const state = t(`exchange.state.${version.state}` as "exchange.state.draft");
  const labels = {
    name: t("exchange.file.name", { number }),
    title: t("exchange.file.title", { organisation, number, title }),
    about: [state],
  };
  const rows = inFileOrder(version.rules.map(toRule).map(sheetRow));
  const content = {
    rows,
    terms: version.terms.map(toTerm),
    dayMinutes: normalDayMinutes(toCalendar(calendar)),
    labels,
  };
  return fileOf(content, { words: await allWords(tx, orgId), dimensions: await readDimensions(tx, orgId) }, locale);
}

/** An agreement to begin from as a file, in the words of whoever asks; its source stands in it. */
export async function exportedExample(
  tx: Tx,
  { viewer, example, locale }: { viewer: MemberActor; example: ExampleKey; locale: Locale },
): Promise<ExportFile> {
  const { orgId } = viewer;
  const { title, description, source, rules, terms } = starterAgreement(example);
  const t = SAID[locale];
  const labels = {
    name: t("exchange.file.exampleName", { title: title[locale].toLocaleLowerCase(locale).replaceAll(" ", "-") }),
    title: t("exchange.file.exampleTitle", { title: title[locale] }),
    about: [description[locale], source[locale]],
  };
  const calendar = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
  const content = { rows: rules, terms, dayMinutes: normalDayMinutes(toCalendar(calendar)), labels };
  return fileOf(content, { words: await allWords(tx, orgId), dimensions: await readDimensions(tx, orgId) }, locale);
}

const sheetRow = ({
  number,
  question,
  power,
  when,
  verdict,
  obligations = [],
  binding = false,
  note,
}: Rule): SheetRow => {
  const kept = obligations as SheetRow["obligations"];
  return { number, question, power: power as Power, when, verdict, obligations: kept, binding, note };
};

async function allWords(tx: Tx, orgId: string): Promise<OwnWords> {
  const select = { where: { orgId }, select: { key: true, name: true } } as const;
  const members = await tx.member.findMany({ where: { orgId, removedAt: null }, select: { id: true, name: true } });
  const byKey = (rows: { key: string; name: string }[]) => Object.fromEntries(rows.map(({ key, name }) => [key, name]));
  return {
    topic: byKey(await tx.topic.findMany(select)),
    segment: byKey(await tx.segment.findMany(select)),
    channel: byKey(await tx.channel.findMany(select)),
    member: byKey(members.map(({ id, name }) => ({ key: id, name }))),
  };
}

function fileOf(content: Content, own: Own, locale: Locale): ExportFile {
  const t = SAID[locale];
  const vocabulary = vocabularyOf({ words: spoken(locale), own: own.words, dimensions: own.dimensions });
  const sayer = createTranslator({ locale, messages: CATALOGUES[locale], namespace: "authority" });
  const table = toTable(content.rows, vocabulary, (row) => ruleText(row, sayer, own.words));
  const sheets: TextSheet[] = [
    {
      name: t("exchange.sheet.rules"),
      lines: table,
      widths: COLUMNS.map((column) => WIDTHS[column] ?? 16),
      hasHeader: true,
    },
    {
      name: t("exchange.sheet.terms"),
      lines: termLines(content, locale),
      widths: [20, 12, 16, 44, 60],
      hasHeader: true,
    },
    {
      name: t("exchange.sheet.guide"),
      lines: guideLines(content.labels, vocabulary, locale),
      widths: [30, 110],
      hasHeader: false,
    },
  ];
  return { name: content.labels.name, table, sheets };
}

const WIDTHS: Partial<Record<Column, number>> = { number: 6, question: 34, note: 40, sentence: 70 };

function termLines({ terms, dayMinutes }: Content, locale: Locale): string[][] {
  const t = SAID[locale];
  const sayer = createTranslator({ locale, messages: CATALOGUES[locale], namespace: "terms" });
  const names = (["kind", "priority", "stage", "within", "after"] as const).map((name) => t(`exchange.term.${name}`));
  const lines = terms.map((term) => {
    const { stage, promise, afterwards } = termParts(term, sayer, dayMinutes);
    const kind = t(`agreement.termKind.${term.workKind}`);
    return [kind, t(`agreement.termPriority.${term.priority}`), stage, textOf(promise), textOf(afterwards)];
  });
  return [names, ...lines];
}

function guideLines({ title, about }: Labels, vocabulary: Vocabulary, locale: Locale): string[][] {
  const t = SAID[locale];
  const intro = (["rows", "any", "several", "words", "terms", "back"] as const).map((part) => [
    "",
    t(`exchange.guide.${part}`),
  ]);
  const columns = COLUMNS.map((column) => [vocabulary.columnName(column), hintOf(column, vocabulary, locale)]);
  return [[title, about.join("\n")], [], ...intro, [], ...columns];
}

const PLAIN_COLUMNS = ["number", "note", "sentence"] as const;

function hintOf(column: Column, { expected }: Vocabulary, locale: Locale): string {
  const plain = PLAIN_COLUMNS.find((one) => one === column);
  return plain ? SAID[locale](`exchange.guide.${plain}`) : expected(column as ListedColumn).join("; ");
}

type Asked = { orgId: string; now: Date; mode: ImportMode; locale: Locale };

/** What a table would do to the draft, or what is wrong with it; null when there is no draft. Changes nothing. */
export async function checkedImport(
  tx: Tx,
  table: Table,
  { orgId, now, mode, locale }: Asked,
): Promise<ImportCheck | null> {
  const draft = await draftView(tx, orgId, now);
  if (!draft) return null;
  const { words: own, dimensions } = draft;
  const vocabulary = vocabularyOf({ words: spoken(locale), own, dimensions });
  const read = readTable(table, vocabulary, { rowsMax: ROWS_MAX, noteMax: NOTE_MAX });
  if ("problem" in read) return { outcome: "table", problem: read.problem };
  if (read.rows === null) {
    return { outcome: "rows", errors: read.errors.slice(0, ERRORS_SHOWN), errorCount: read.errors.length };
  }
  return previewed(read.rows, draft, mode);
}

/** The same for an agreement to begin from, without a file between. */
export async function checkedExample(
  tx: Tx,
  example: ExampleKey,
  { orgId, now, mode }: Asked,
): Promise<ImportCheck | null> {
  const draft = await draftView(tx, orgId, now);
  return draft ? previewed(starterAgreement(example).rules, draft, mode) : null;
}

type Draft = NonNullable<Awaited<ReturnType<typeof draftView>>>;

function previewed(rows: SheetRow[], draft: Draft, mode: ImportMode): ImportCheck {
  const before = draft.rows.map((row) => ({ ...sheetRow(row), id: row.id, number: row.number }));
  const merged = mergedRows(before, rows, mode);
  if (merged.length > ROWS_MAX) return { outcome: "table", problem: { kind: "tooManyRows", max: ROWS_MAX } };
  const after = merged.map(({ id, content }, index): LinkedRule => {
    return { ...content, id: id ?? `new ${index}`, originId: id, number: index + 1 };
  });
  const { dimensions, terms, words: own, dayMinutes } = draft;
  const kept = new Set(merged.flatMap(({ id }) => id ?? []));
  return {
    outcome: "ready",
    rows,
    draftId: draft.draftId,
    seenRevision: draft.revision,
    counts: {
      added: merged.filter(({ id }) => id === null).length,
      changed: merged.filter(({ isChanged }) => isChanged).length,
      removed: before.length - kept.size,
      kept: merged.filter(({ id, isChanged }) => id !== null && !isChanged).length,
    },
    difference: {
      difference: differencesOf({ dimensions, rows: draft.rows, terms }, { dimensions, rows: after, terms }),
      words: own,
      dimensions,
      dayMinutes,
    },
  };
}
