import type { Question, Rule } from "@/lib/domain/agreement";
import type { Obligation, Power, Row, Verdict } from "@/lib/domain/authority";
import { inReadingOrder, renumbered } from "./index";

/** What a row says, apart from where it stands. */
export type RowSaid = {
  question: Question;
  power: Power;
  when: Row["when"];
  verdict: Verdict;
  obligations: Obligation[];
  binding: boolean;
  note: string | null;
};

/** A row that several people may be writing in. `revision` counts its changes. */
export type EditedRow = Rule & {
  revision: number;
  originId: string | null;
  editedBy: string | null;
  editedAt: string | null;
};

/**
 * One thing somebody did to the rows, with what it takes to undo it. Places are the row behind which a row stands, null
 * for the first of its question; `seen` is the revision of the row it was done on.
 */
export type Edit =
  | { kind: "add"; rowId: string; said: RowSaid; after: string | null }
  | { kind: "change"; rowId: string; before: RowSaid; after: RowSaid; seen: number }
  | { kind: "remove"; rowId: string; said: RowSaid; place: string | null; seen: number }
  | { kind: "move"; rowId: string; from: string | null; to: string | null };

export function saidOf(row: Rule): RowSaid {
  const { question, power, when, verdict, obligations = [], binding = false, note } = row;
  return { question, power: power as Power, when, verdict, obligations, binding, note };
}

/** Whether two rows say the same; the order of values and obligations says nothing. */
export function saysTheSame(a: RowSaid, b: RowSaid): boolean {
  return meaningOf(a) === meaningOf(b);
}

function meaningOf({ when, obligations, ...rest }: RowSaid): string {
  const facts = Object.entries(when).map(([fact, values]) => `${fact}=${values.toSorted().join("|")}`);
  const duties = obligations.map(({ kind, with: whom }) => `${kind}:${whom ?? ""}`);
  const { question, power, verdict, binding, note } = rest;
  return JSON.stringify([question, power, facts.sort(), verdict, duties.sort(), binding, note]);
}

/** The row behind which a row stands; null for the first of its question, and for one that is not there. */
export function placeOf(rows: readonly EditedRow[], rowId: string): string | null {
  const row = rows.find(({ id }) => id === rowId);
  const own = inReadingOrder(rows).filter(({ question }) => question === row?.question);
  const index = own.findIndex(({ id }) => id === rowId);
  return own[index - 1]?.id ?? null;
}

/**
 * The rows after an edit, in reading order, numbered from 1. An edit whose row is not there any more changes nothing,
 * and an edit that was done already does nothing twice, so rows that come from elsewhere can be carried along.
 */
export function applyEdit(rows: readonly EditedRow[], edit: Edit): EditedRow[] {
  const row = rows.find(({ id }) => id === edit.rowId);
  switch (edit.kind) {
    case "add":
      return row ? [...rows] : placed([...rows, newRow(edit)], { id: edit.rowId, after: edit.after });
    case "change":
      return row
        ? withRow(rows, { ...row, ...edit.after, revision: Math.max(row.revision, edit.seen + 1) })
        : [...rows];
    case "remove":
      return row ? placed(rows.filter(({ id }) => id !== edit.rowId)) : [...rows];
    case "move":
      return row ? placed(rows, { id: edit.rowId, after: edit.to }) : [...rows];
  }
}

function newRow({ rowId, said }: Extract<Edit, { kind: "add" }>): EditedRow {
  const last = Number.MAX_SAFE_INTEGER;
  return { ...said, id: rowId, number: last, revision: 0, originId: null, editedBy: null, editedAt: null };
}

/** A row that goes to another question stands elsewhere; any other stays where it is. */
function withRow(rows: readonly EditedRow[], row: EditedRow): EditedRow[] {
  const isMoved = rows.some(({ id, question }) => id === row.id && question !== row.question);
  const next = rows.map((one) => (one.id === row.id ? row : one));
  return isMoved ? placed(next) : next;
}

function placed(rows: readonly EditedRow[], moved?: { id: string; after: string | null }): EditedRow[] {
  const numbers = renumbered(rows, moved);
  const next = rows.map((row) => {
    const number = numbers.get(row.id);
    return number === undefined ? row : { ...row, number };
  });
  return inReadingOrder(next);
}

/**
 * What undoes an edit, on the rows as they are now. Null where that would undo somebody else's work as well: the row
 * says something else by now, or is gone, or is there again.
 */
export function inverseOf(edit: Edit, rows: readonly EditedRow[]): Edit | null {
  const { rowId } = edit;
  const row = rows.find(({ id }) => id === rowId);
  if (edit.kind === "remove") return row ? null : { kind: "add", rowId, said: edit.said, after: edit.place };
  if (!row) return null;
  if (edit.kind === "move") return { kind: "move", rowId, from: placeOf(rows, rowId), to: edit.from };
  const said = saidOf(row);
  const done = edit.kind === "add" ? edit.said : edit.after;
  if (!saysTheSame(said, done)) return null;
  if (edit.kind === "change") return { kind: "change", rowId, before: said, after: edit.before, seen: row.revision };
  return { kind: "remove", rowId, said, place: placeOf(rows, rowId), seen: row.revision };
}
