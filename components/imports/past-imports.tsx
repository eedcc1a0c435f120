"use client";

import type { ReactNode } from "react";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** A file that came in; `touched` of its `rows` were worked with since and stay when it is taken back. */
export type Past = {
  id: string;
  fileName: string;
  by: string;
  at: string;
  rows: number;
  touched: number;
  undoneAt: string | null;
};

type PastImportsProps = {
  past: readonly Past[];
  onUndo: (importId: string) => Promise<string | undefined>;
  words: {
    title: string;
    line: (past: Past, moment: ReactNode) => ReactNode;
    undone: string;
    undo: string;
    keep: string;
    undoTitle: (past: Past) => string;
    undoText: (counts: { gone: number; stay: number }) => string;
  };
};

/** What came in by file before, and the way to take it back. */
export function PastImports({ past, onUndo, words }: PastImportsProps) {
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="past-imports" className="mt-10">
      <h2 id="past-imports">{words.title}</h2>
      <ul className="mt-2 border-t border-line">
        {past.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2.5"
          >
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">{one.fileName}</p>
              <p className="text-t13 text-ink-2">
                {words.line(one, <Moment at={one.at} />)} {one.undoneAt ? words.undone : null}
              </p>
            </div>
            {one.undoneAt ? null : (
              <ConfirmDialog
                title={words.undoTitle(one)}
                trigger={<Button size="sm">{words.undo}</Button>}
                confirmLabel={words.undo}
                cancelLabel={words.keep}
                onConfirm={() => onUndo(one.id)}
              >
                {words.undoText({ gone: one.rows - one.touched, stay: one.touched })}
              </ConfirmDialog>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
