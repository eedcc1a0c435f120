"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { GuideView, ToneAnswer } from "@/lib/features/tone/schema";

type Shown = Omit<ToneAnswer, "guide"> & { guide: GuideView; viewerId: string };

const GuideContext = createContext<Shown | null>(null);

/** The guide on the page, its channels, and what the viewer may do with it. */
export function useGuide(): Shown {
  const shown = useContext(GuideContext);
  if (!shown) throw new Error("GuideProvider is missing above this part.");
  return shown;
}

export function GuideProvider({ shown, children }: { shown: Shown; children: ReactNode }) {
  return <GuideContext value={shown}>{children}</GuideContext>;
}
