"use client";

import { useMemo } from "react";
import type { DraftView } from "@/lib/features/drafts/schema";
import { Asking } from "./asking";
import { type Askable, AskingProvider } from "./asking-context";

type WhatIfProps = {
  draft: DraftView;
  onShowRow?: (rowId: string) => void;
  /** The page the matrix stands on, where it is another one than this. */
  rowsAt?: string;
};

/** Asks the draft any situation; what it answers can be kept as a test situation. */
export function WhatIf({ draft, onShowRow, rowsAt }: WhatIfProps) {
  const { dimensions, rows, words, calendar } = draft;
  const askable = useMemo(() => ({ dimensions, rows, words, calendar }), [dimensions, rows, words, calendar]);
  return (
    <AskingProvider of={askable} onShowRow={onShowRow} rowsAt={rowsAt}>
      <Asking mayKeep />
    </AskingProvider>
  );
}

/** The same of a version that is only read, for whoever wants to know beforehand. */
export function AskAgreement({ dimensions, rows, words, calendar }: Askable) {
  const askable = useMemo(() => ({ dimensions, rows, words, calendar }), [dimensions, rows, words, calendar]);
  return (
    <AskingProvider of={askable}>
      <Asking />
    </AskingProvider>
  );
}
