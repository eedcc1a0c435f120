"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useShortcut } from "./shortcuts";

export type QuickPinStart = { title?: string; note?: string; link?: string };

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

/** The share sheet of a phone opens the app at an address that carries what was shared (see app/manifest.ts). */
function sharedWithUs(): QuickPinStart | null {
  const address = new URL(window.location.href);
  const given = { title: "pin-title", note: "pin-text", link: "pin-link" };
  const found = Object.entries(given).flatMap(([name, parameter]) => {
    const value = address.searchParams.get(parameter);
    address.searchParams.delete(parameter);
    return value ? [[name, value]] : [];
  });
  if (found.length === 0) return null;
  window.history.replaceState(window.history.state, "", address);
  return Object.fromEntries(found);
}
