"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

export type Shortcut = {
  /** One character ("p", "?"), or "mod+k" for Ctrl or ⌘. */
  key: string;
  /** What it does, for the overview. */
  label: string;
  /** Where it works: the heading in the overview. */
  group: string;
  /** Shown instead of the key, where several keys belong together: ["←", "→"]. */
  shown?: string[];
  /** Left out where a part handles its keys itself and only the overview has to know. */
  run?: () => void;
};

let registered: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Shortcut[]) {
  registered = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All shortcuts that work on this page now. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    subscribe,
    () => registered,
    () => registered,
  );
}

/** Makes a key work, and show in the overview, as long as the part is on the page. */
export function useShortcut(shortcut: Shortcut): void {
  const latest = useRef(shortcut);
  useEffect(() => {
    latest.current = shortcut;
  });
  const { key, label, group } = shortcut;
  const shown = shortcut.shown?.join(" ");
  const runs = Boolean(shortcut.run);
  useEffect(() => {
    const entry: Shortcut = {
      key,
      label,
      group,
      ...(shown ? { shown: shown.split(" ") } : {}),
      ...(runs ? { run: () => latest.current.run?.() } : {}),
    };
    change([...registered, entry]);
    return () => change(registered.filter((other) => other !== entry));
  }, [key, label, group, shown, runs]);
}

const SINGLE_KEYS_OFF = "trekker.single-keys-off";

/** Single letters can be switched off, for who speaks to the computer or hits keys by accident (WCAG 2.1.4). */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysOn, () => true);
  return [
    on,
    (next) => {
      if (next) localStorage.removeItem(SINGLE_KEYS_OFF);
      else localStorage.setItem(SINGLE_KEYS_OFF, "1");
      change([...registered]);
    },
  ];
}

function singleKeysOn(): boolean {
  return localStorage.getItem(SINGLE_KEYS_OFF) === null;
}

const TYPING =
  "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox], [role=searchbox], [role=spinbutton], [role=menu], [role=listbox]";

/** The one listener for all of them. Stays out of the way while somebody types or a dialog is open. */
export function useShortcutListener(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const mod = event.ctrlKey || event.metaKey;
      if (!mod && (!singleKeysOn() || isBusyElsewhere(event.target))) return;
      const pressed = mod ? `mod+${event.key.toLowerCase()}` : event.key;
      const shortcut = registered.findLast((entry) => entry.key === pressed && entry.run);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run?.();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest(TYPING)) return true;
  return document.querySelector("[role=dialog], [role=alertdialog]:not([aria-modal=false])") !== null;
}
