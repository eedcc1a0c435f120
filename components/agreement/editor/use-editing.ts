"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { Question } from "@/lib/domain/agreement";
import { blankRow } from "@/lib/domain/agreement/editing/blank";
import { type Edit, inverseOf, placeOf, type RowSaid, saidOf, saysTheSame } from "@/lib/domain/agreement/editing/edits";
import { newId } from "@/lib/features/board/options";
import type { DraftView } from "@/lib/features/drafts/schema";
import type { EditLine } from "./edit-line";

/** More steps back than anybody takes. */
const STEPS_MAX = 200;

/** Everything somebody can do to the rows; each step is on its way at once and can be undone. */
export type Editing = {
  addRow: (said: RowSaid, after?: string | null) => string;
  addBlank: (question: Question, after?: string | null) => string;
  /** A new row of the same question, behind this one. */
  addBelow: (rowId: string) => string | null;
  copyRow: (rowId: string) => string | null;
  changeRow: (rowId: string, change: Partial<RowSaid>) => void;
  removeRow: (rowId: string) => void;
  /** Behind another row of its question; null puts it first. */
  moveRow: (rowId: string, after: string | null) => void;
  stepRow: (rowId: string, direction: "up" | "down") => void;
  undo: () => void;
  redo: () => void;
  /** Puts what was chosen here over what somebody else made of the row, which the person has seen. */
  keepMine: (rowId: string) => void;
  letBe: (rowId: string) => void;
};

/** How many steps can be taken back, and how many of those again. */
export type Steps = { back: number; forth: number };

type Parts = { draft: DraftView; line: EditLine; announce: (words: string) => void };

export function useEditing({ draft, line, announce }: Parts): { editing: Editing; steps: Steps } {
  const t = useTranslations("editor.said");
  const [steps, setSteps] = useState<Steps>({ back: 0, forth: 0 });
  const latest = useRef({ draft, t });
  useEffect(() => {
    latest.current = { draft, t };
  });
  const editing = useMemo((): Editing => {
    const past: Edit[] = [];
    const future: Edit[] = [];
    const rows = () => latest.current.draft.rows;
    const find = (rowId: string) => rows().find(({ id }) => id === rowId);
    const number = (rowId: string) => find(rowId)?.number ?? 0;
    const lastOf = (question: Question) => rows().findLast((row) => row.question === question)?.id ?? null;
    const say: typeof t = ((...args: Parameters<typeof t>) => latest.current.t(...args)) as typeof t;

    const count = () => setSteps({ back: past.length, forth: future.length });

    function act(edit: Edit): void {
      past.push(edit);
      if (past.length > STEPS_MAX) past.shift();
      future.length = 0;
      count();
      line.push(edit);
    }

    /** Takes the last of one stack back, and puts what that was on the other. */
    function takeBack(from: Edit[], onto: Edit[], words: "undone" | "redone"): void {
      const last = from.pop();
      const back = last ? inverseOf(last, rows()) : null;
      if (back) {
        onto.push(back);
        line.push(back);
      }
      count();
      if (back) announce(say(words));
      else toast.show({ text: say(last ? "otherwiseByNow" : "nothingToUndo") });
    }

    function addRow(said: RowSaid, after?: string | null): string {
      const rowId = newId();
      act({ kind: "add", rowId, said, after: after === undefined ? lastOf(said.question) : after });
      announce(say("added"));
      return rowId;
    }

    function changeRow(rowId: string, change: Partial<RowSaid>): void {
      const row = find(rowId);
      if (!row) return;
      const before = saidOf(row);
      const after = { ...before, ...change };
      if (saysTheSame(before, after)) return;
      act({ kind: "change", rowId, before, after, seen: row.revision });
    }

    function removeRow(rowId: string): void {
      const row = find(rowId);
      if (!row) return;
      const edit = {
        kind: "remove",
        rowId,
        said: saidOf(row),
        place: placeOf(rows(), rowId),
        seen: row.revision,
      } as const;
      const words = say("removed", { number: row.number });
      act(edit);
      toast.show({ text: words, undo: () => putBack(edit) });
    }

    function putBack(edit: Edit): void {
      const at = past.indexOf(edit);
      if (at >= 0) past.splice(at, 1);
      count();
      const back = inverseOf(edit, rows());
      if (back) line.push(back);
      announce(say(back ? "undone" : "otherwiseByNow"));
    }

    function moveRow(rowId: string, after: string | null): void {
      const from = placeOf(rows(), rowId);
      if (after === rowId || after === from) return;
      act({ kind: "move", rowId, from, to: after });
    }

    function stepRow(rowId: string, direction: "up" | "down"): void {
      const row = find(rowId);
      const own = rows().filter(({ question }) => question === row?.question);
      const at = own.findIndex(({ id }) => id === rowId);
      const isAtEdge = direction === "up" ? at === 0 : at === own.length - 1;
      if (!row || isAtEdge) {
        announce(say(direction === "up" ? "first" : "last"));
        return;
      }
      moveRow(rowId, direction === "up" ? (own[at - 2]?.id ?? null) : (own[at + 1]?.id ?? null));
      announce(say("moved", { from: row.number, to: row.number + (direction === "up" ? -1 : 1) }));
    }

    return {
      addRow,
      addBlank: (question, after) => addRow(blankRow(question), after),
      addBelow: (rowId) => {
        const row = find(rowId);
        return row ? addRow(blankRow(row.question), rowId) : null;
      },
      copyRow: (rowId) => {
        const row = find(rowId);
        return row ? addRow(saidOf(row), rowId) : null;
      },
      changeRow,
      removeRow,
      moveRow,
      stepRow,
      undo: () => takeBack(past, future, "undone"),
      redo: () => takeBack(future, past, "redone"),
      keepMine: (rowId) => {
        const found = line.snapshot().troubles.get(rowId);
        line.letBe(rowId);
        if (!found) return;
        if (!find(rowId))
          found.mine && act({ kind: "add", rowId, said: found.mine, after: lastOf(found.mine.question) });
        else if (found.mine) changeRow(rowId, found.mine);
        else removeRow(rowId);
        announce(say("mineKept", { number: number(rowId) }));
      },
      letBe: (rowId) => line.letBe(rowId),
    };
  }, [line, announce]);
  return { editing, steps };
}
