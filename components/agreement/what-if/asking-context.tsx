"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import type { Rule } from "@/lib/domain/agreement";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import { type CompiledMatrix, compile, type Matrix } from "@/lib/domain/authority";
import type { Calendar } from "@/lib/domain/worktime";

/** A version of the agreement that can be asked: the values of its facts, its rows, its words and the opening hours. */
export type Askable = {
  dimensions: Matrix["dimensions"];
  rows: readonly Rule[];
  words: OwnWords;
  calendar: Calendar;
};

type Asking = Askable & {
  compiled: CompiledMatrix;
  ruleOf: ReadonlyMap<string, Rule>;
  /** Shows a row where it stands; without it a link leads there. */
  onShowRow: ((rowId: string) => void) | undefined;
  /** The page the rows stand on; empty when it is this one. */
  rowsAt: string;
};

const AskingContext = createContext<Asking | null>(null);

type AskingProviderProps = {
  of: Askable;
  onShowRow?: ((rowId: string) => void) | undefined;
  rowsAt?: string | undefined;
  children: ReactNode;
};

/** Makes a version ready to be asked for the parts below. */
export function AskingProvider({ of, onShowRow, rowsAt = "", children }: AskingProviderProps) {
  const asking = useMemo((): Asking => {
    return {
      ...of,
      compiled: compile({ dimensions: of.dimensions, rows: [...of.rows] }),
      ruleOf: new Map(of.rows.map((rule) => [rule.id, rule])),
      onShowRow,
      rowsAt,
    };
  }, [of, onShowRow, rowsAt]);
  return <AskingContext value={asking}>{children}</AskingContext>;
}

/** The version that is asked. */
export function useAsking(): Asking {
  const asking = use(AskingContext);
  if (!asking) throw new Error("AskingProvider is missing above this part.");
  return asking;
}
