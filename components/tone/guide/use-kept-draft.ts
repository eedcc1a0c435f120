"use client";

import { useState } from "react";

/**
 * What somebody is changing in the guide, kept on this device until it is saved or given up: a closed tab loses nothing.
 * `name` says whose it is and of which part: colleagues may share a device.
 */
export function useKeptDraft<Draft>(name: string, fresh: Draft) {
  const key = `trekker.tone.${name}`;
  const [draft, setDraft] = useState<Draft>(() => read(key) ?? fresh);
  return {
    draft,
    change: (next: Draft) => {
      setDraft(next);
      keep(key, next);
    },
    forget: () => localStorage.removeItem(key),
  };
}

/** A full or closed store: what was typed is still on the screen. */
function keep(key: string, draft: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}

function read<Draft>(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}
