"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useShortcut } from "./shortcuts";

export type QuickPinStart = {
  title?: string;
  note?: string;
  link?: string;
  /** What is kept on this device, by its id: it stands in the sheet instead of the draft. */
  keptId?: string;
  /** Photos were shared that did not come along. */
  hasLostPhotos?: boolean;
};

type QuickPin = {
  isOpen: boolean;
  /** What it starts with, such as what the phone shared. */
  start: QuickPinStart;
  open: (start?: QuickPinStart) => void;
  close: () => void;
};

const QuickPinContext = createContext<QuickPin | null>(null);

/** Opens and closes the sheet in which an idea is pinned, from anywhere in the app. */
export function useQuickPin(): QuickPin {
  const quickPin = useContext(QuickPinContext);
  if (!quickPin) throw new Error("QuickPinProvider is missing above this part.");
  return quickPin;
}

/** Holds whether the sheet is open; `sheet` is the sheet itself and uses `useQuickPin`. */
export function QuickPinProvider({ sheet, children }: { sheet: ReactNode; children: ReactNode }) {
  const [start, setStart] = useState<QuickPinStart | null>(null);
  const quickPin = useMemo(
    () => ({
      isOpen: start !== null,
      start: start ?? {},
      open: (given: QuickPinStart = {}) => setStart(given),
      close: () => setStart(null),
    }),
    [start],
  );
  return (
    <QuickPinContext value={quickPin}>
      {children}
      {sheet}
      {sheet ? <QuickPinKey /> : null}
    </QuickPinContext>
  );
}

function QuickPinKey() {
  const t = useTranslations("shell");
  const { open } = useQuickPin();
  useShortcut({ key: "p", label: t("pinIdea"), group: t("keys.everywhere"), run: () => open() });
  useEffect(() => {
    const shared = sharedWithUs();
    if (shared) open(shared);
  }, [open]);
  return null;
}

const WORDS = { title: "pin-title", note: "pin-text", link: "pin-link" };
const ALL = [...Object.values(WORDS), "pin", "pin-lost", "share"];

/**
 * What the address says is to be pinned: a share that the worker kept, the words of a page that somebody is on, or nothing
 * yet. It is taken out of the address, so that it comes once.
 */
function sharedWithUs(): QuickPinStart | null {
  const address = new URL(window.location.href);
  const said = new Map(ALL.flatMap((name) => [[name, address.searchParams.get(name) ?? ""] as const]));
  if (!ALL.some((name) => address.searchParams.has(name))) return null;
  for (const name of ALL) address.searchParams.delete(name);
  window.history.replaceState(window.history.state, "", address);
  const keptId = said.get("share");
  if (keptId) return { keptId };
  const words = Object.entries(WORDS).flatMap(([name, parameter]) => {
    const value = said.get(parameter);
    return value ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(words), hasLostPhotos: said.get("pin-lost") !== "" };
}
