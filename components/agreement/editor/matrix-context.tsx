"use client";

import { createContext, useContext } from "react";
import type { Rule } from "@/lib/domain/agreement";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import type { RowCell } from "@/lib/domain/agreement/sentences/cells";
import type { Matrix } from "@/lib/domain/authority";
import type { Editing } from "./use-editing";

/** What opens beside a row: a word of its sentence, something it does not say yet, or one of its menus. */
export type Choice = RowCell | "power" | "note";
export type Target = { rowId: string; what: Choice | "conditions" | "menu" };

type MatrixContextValue = {
  dimensions: Matrix["dimensions"];
  words: OwnWords;
  /** The rules of the version that the draft starts from, by id. */
  before: ReadonlyMap<string, Rule>;
  beforeNumber: number;
  editing: Editing;
  open: (target: Target) => void;
};

const MatrixContext = createContext<MatrixContextValue | null>(null);
export const MatrixProvider = MatrixContext.Provider;

/** What every row of the matrix shares; it stays the same while the rows change. */
export function useMatrix(): MatrixContextValue {
  const matrix = useContext(MatrixContext);
  if (!matrix) throw new Error("MatrixProvider is missing above this part.");
  return matrix;
}

/** The rows as they were a moment ago, for what is worked out after the screen has answered. */
const SettledRows = createContext<Matrix["rows"]>([]);
export const SettledRowsProvider = SettledRows.Provider;
export const useSettledRows = (): Matrix["rows"] => useContext(SettledRows);
