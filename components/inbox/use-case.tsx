"use client";

import { createContext, useContext } from "react";
import type { CasePage } from "@/lib/features/case-page/schema";

const CaseContext = createContext<CasePage | null>(null);

export const CaseProvider = CaseContext.Provider;

/** The case on the page. */
export function useCase(): CasePage {
  const page = useContext(CaseContext);
  if (!page) throw new Error("CaseProvider is missing above this part.");
  return page;
}

/** Names the case and the version of it that is on the screen. */
export const seenCase = ({ id, version }: CasePage) => ({ caseId: id, seenVersion: version });
