"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The few words that belong to the parts themselves: the cross of a dialog, the undo of a toast. */
export type UiText = {
  close: string;
  undo: string;
  busy: string;
  clear: string;
  openList: string;
  openCalendar: string;
  previousMonth: string;
  nextMonth: string;
  notices: string;
  nothingFound: string;
  notCopied: string;
};

const UiTextContext = createContext<UiText | null>(null);

/** Gives the parts below it their words, once, in the language of the page. */
export function UiTextProvider({ text, children }: { text: UiText; children: ReactNode }) {
  return <UiTextContext value={text}>{children}</UiTextContext>;
}

export function useUiText(): UiText {
  const text = useContext(UiTextContext);
  if (!text) throw new Error("UiTextProvider is missing above this part.");
  return text;
}
