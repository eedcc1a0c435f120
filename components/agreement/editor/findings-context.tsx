"use client";

import { createContext, memo, useContext } from "react";
import { GapRows } from "@/components/agreement/findings/gap-rows";
import { RowFindings } from "@/components/agreement/findings/row-findings";
import type { Question } from "@/lib/domain/agreement";
import { useMatrix } from "./matrix-context";
import { focusRow } from "./places";
import type { Found } from "./use-findings";

const FoundContext = createContext<Found | null>(null);
export const FoundProvider = FoundContext.Provider;

const NOTHING_DECIDED: Found["past"] = [];

/** What was really decided lately; nothing until the first look at the draft. */
export const useFoundPast = (): Found["past"] => useContext(FoundContext)?.past ?? NOTHING_DECIDED;

/** The lines under a row. */
export const RowFound = memo(function RowFound({ rowId }: { rowId: string }) {
  const found = useContext(FoundContext);
  return found ? (
    <RowFindings rowId={rowId} findings={found.findings} draft={found.draft} onShowRow={focusRow} />
  ) : null;
});

/** What no row under a question speaks of. */
export function QuestionGaps({ question }: { question: Question }) {
  const found = useContext(FoundContext);
  const { editing } = useMatrix();
  if (!found) return null;
  return (
    <GapRows
      question={question}
      findings={found.findings}
      draft={found.draft}
      onAddRow={(row) => focusRow(editing.addRow(row))}
    />
  );
}
