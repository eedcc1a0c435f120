"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { later } from "@/components/ui/later";
import { useShortcut, useShortcutListener } from "./shortcuts";

const KeysDialog = dynamic(() => later(() => import("./keys-dialog")).then((module) => module.KeysDialog), {
  ssr: false,
});

let isOpen = false;
const listeners = new Set<() => void>();

function setOpen(next: boolean) {
  isOpen = next;
  for (const listener of listeners) listener();
}

/** Shows all keys of this page; also for a link "Alle toetsen" on a page that has many. */
export function openKeysOverview(): void {
  setOpen(true);
}

/** Listens to the keys of the whole app, and shows them with `?`. Once, in the frame. */
export function KeysOverview() {
  const t = useTranslations("shell.keys");
  useShortcutListener();
  useShortcut({ key: "?", label: t("title"), group: t("everywhere"), run: openKeysOverview });
  const open = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
    () => false,
  );
  return open ? <KeysDialog onClose={() => setOpen(false)} /> : null;
}
