"use client";

import { useState } from "react";

/**
 * What somebody is changing in the guide, kept on this device until it is saved or given up: a closed tab loses nothing.
 * `name` says of which part.
 */
export function useKeptDraft<Draft>(name: string, fresh: Draft) {
  const key = `trekker.tone.${name}`;
  const [draft, setDraft] = useState<Draft>(() => read(key) ?? fresh);
  return {
    draft,
    change: (next: Draft) => {
      localStorage.setItem(key, JSON.stringify(next));
      setDraft(next);
    },
    forget: () => localStorage.removeItem(key),
  };
}

function read<Draft>(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}
