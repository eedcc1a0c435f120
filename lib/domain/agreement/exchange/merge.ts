import type { SheetObligation, SheetRow } from "./model";

export const IMPORT_MODES = ["replace", "add"] as const;
/** Whether the file takes the place of all rows, or comes beside them. */
export type ImportMode = (typeof IMPORT_MODES)[number];

type Content = Omit<SheetRow, "number">;
type Existing = Content & { id: string; number: number };

/** The rows after an import, in the order in which they are read; `id` null for a row that is new. */
export type MergedRow = { id: string | null; content: Content; isChanged: boolean };

/**
 * What the rows become. Replacing, a row of the file goes on as the row it was: the one that says the same, else the one
 * with its number in the same question, else one about the same situations; so that the difference reads as a change.
 * Adding, rows that are there already in the same words are not doubled.
 */
export function mergedRows(
  existing: readonly Existing[],
  imported: readonly SheetRow[],
  mode: ImportMode,
): MergedRow[] {
  if (mode === "add") {
    const known = new Set(existing.map(meaningOf));
    const kept = existing.map((row): MergedRow => ({ id: row.id, content: contentOf(row), isChanged: false }));
    const fresh = imported.filter((row) => !known.has(meaningOf(row)));
    return [...kept, ...fresh.map((row): MergedRow => ({ id: null, content: contentOf(row), isChanged: false }))];
  }
  const origins = originsOf(existing, imported);
  return imported.map((row) => {
    const origin = origins.get(row);
    const content = contentOf(row);
    const isChanged = origin !== undefined && wholeOf(origin) !== wholeOf(row);
    return { id: origin?.id ?? null, content, isChanged };
  });
}

function originsOf(existing: readonly Existing[], imported: readonly SheetRow[]): Map<SheetRow, Existing> {
  const open = new Set(existing);
  const origins = new Map<SheetRow, Existing>();
  const likenesses: ((row: SheetRow) => string | null)[] = [
    wholeOf,
    meaningOf,
    ({ question, number }) => (number === null ? null : `${question} ${number}`),
    ({ power, when }) => JSON.stringify([power, situationsOf(when)]),
  ];
  for (const likeness of likenesses) {
    const candidates = Map.groupBy(open, likeness);
    for (const row of imported) {
      const like = likeness(row);
      const origin = origins.has(row) || like === null ? undefined : candidates.get(like)?.shift();
      if (!origin) continue;
      origins.set(row, origin);
      open.delete(origin);
    }
  }
  return origins;
}

const contentOf = ({ question, power, when, verdict, obligations, binding, note }: Content): Content => {
  return { question, power, when, verdict, obligations, binding, note };
};

const situationsOf = (when: Content["when"]) =>
  Object.entries(when)
    .map(([fact, values]) => [fact, values.toSorted()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const obligationText = ({ kind, with: whom }: SheetObligation): string => JSON.stringify([kind, whom ?? null]);

/** What a row decides, by whatever words and in whatever place. */
const meaningOf = ({ power, when, verdict, obligations, binding }: Content): string =>
  JSON.stringify([power, situationsOf(when), verdict, obligations.map(obligationText).sort(), binding]);

const wholeOf = (row: Content): string => JSON.stringify([row.question, meaningOf(row), row.note]);
