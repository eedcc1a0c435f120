import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUESTIONS, type Question } from "@/lib/domain/agreement";
import { inReadingOrder, POWERS_OF } from "@/lib/domain/agreement/editing";
import { blankRow } from "@/lib/domain/agreement/editing/blank";
import {
  applyEdit,
  type Edit,
  type EditedRow,
  inverseOf,
  placeOf,
  type RowSaid,
  saidOf,
} from "@/lib/domain/agreement/editing/edits";

const IDS = ["a", "b", "c", "d", "e", "f"];
const said = (question: Question, note: string | null = null): RowSaid => ({ ...blankRow(question), note });

const rowsOf = (questions: readonly Question[]): EditedRow[] =>
  inReadingOrder(
    questions.map((question, index) => {
      const about = {
        id: IDS[index] ?? "z",
        number: index,
        revision: 0,
        originId: null,
        editedBy: null,
        editedAt: null,
      };
      return { ...said(question), ...about };
    }),
  ).map((row, index) => ({ ...row, number: index + 1 }));

const someRows = fc.array(fc.constantFrom("creator", "critic", "accept"), { minLength: 1, maxLength: 5 }).map(rowsOf);

/** Anything that can be done to these rows. */
function anyEdit(rows: readonly EditedRow[]): fc.Arbitrary<Edit> {
  return fc.constantFrom(...rows).chain((row): fc.Arbitrary<Edit> => {
    const own = rows.filter(({ question, id }) => question === row.question && id !== row.id);
    const places = fc.constantFrom(null, ...own.map(({ id }) => id));
    const { id: rowId, revision: seen } = row;
    return fc.oneof(
      places.map((after): Edit => ({ kind: "add", rowId: "new", said: said(row.question, "nieuw"), after })),
      fc.constantFrom(...QUESTIONS).map((question): Edit => {
        return { kind: "change", rowId, before: saidOf(row), after: said(question, "anders"), seen };
      }),
      fc.constant<Edit>({ kind: "remove", rowId, said: saidOf(row), place: placeOf(rows, rowId), seen }),
      places.map((to): Edit => ({ kind: "move", rowId, from: placeOf(rows, rowId), to })),
    );
  });
}

const rowsAndEdit = someRows.chain((rows) => anyEdit(rows).map((edit) => ({ rows, edit })));
const read = (rows: readonly EditedRow[]) => rows.map((row) => [row.id, row.number, saidOf(row)]);

describe("what somebody does to the rows", () => {
  it("always leaves them numbered from 1 as they are read", () => {
    fc.assert(
      fc.property(rowsAndEdit, ({ rows, edit }) => {
        const after = applyEdit(rows, edit);
        expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1));
        expect(inReadingOrder(after)).toEqual(after);
      }),
    );
  });

  it("is undone by its inverse, and done again by the inverse of that", () => {
    fc.assert(
      fc.property(rowsAndEdit, ({ rows, edit }) => {
        // A row that went to another question comes back at the end of its own: its place was not part of the change.
        fc.pre(edit.kind !== "change" || edit.before.question === edit.after.question);
        const after = applyEdit(rows, edit);
        const back = inverseOf(edit, after);
        if (!back) throw new Error("Nothing undoes it.");
        const undone = applyEdit(after, back);
        expect(read(undone)).toEqual(read(rows));
        const again = inverseOf(back, undone);
        expect(again && read(applyEdit(undone, again))).toEqual(read(after));
      }),
    );
  });

  it("changes nothing the second time, nor where its row is gone", () => {
    fc.assert(
      fc.property(rowsAndEdit, ({ rows, edit }) => {
        const once = applyEdit(rows, edit);
        expect(applyEdit(once, edit)).toEqual(once);
        if (edit.kind === "add") return;
        const without = rows.filter(({ id }) => id !== edit.rowId);
        expect(applyEdit(without, edit)).toEqual(without);
      }),
    );
  });

  it("is not undone over what somebody else made of the row since", () => {
    const rows = rowsOf(["creator"]);
    const edit: Edit = {
      kind: "change",
      rowId: "a",
      before: said("creator"),
      after: said("creator", "van mij"),
      seen: 0,
    };
    const theirs = applyEdit(applyEdit(rows, edit), { ...edit, after: said("creator", "van Hilde"), seen: 1 });
    expect(inverseOf(edit, theirs)).toBeNull();
    expect(inverseOf(edit, [])).toBeNull();
  });

  it("counts on a row as the server will, so that two changes in a row are no surprise to it", () => {
    const change = (note: string, seen: number): Edit => {
      return { kind: "change", rowId: "a", before: said("creator"), after: said("creator", note), seen };
    };
    const once = applyEdit(rowsOf(["creator"]), change("een", 0));
    expect(once[0]?.revision).toBe(1);
    expect(applyEdit(once, change("twee", 1))[0]?.revision).toBe(2);
    expect(applyEdit(once, change("een", 0))[0]?.revision).toBe(1);
  });
});

describe("a new row", () => {
  it.each(QUESTIONS)("answers %s with a power of that question", (question) => {
    expect(POWERS_OF[question]).toContain(blankRow(question).power);
  });
});
