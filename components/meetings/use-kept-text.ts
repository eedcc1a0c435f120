"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * A line that is being written, kept by the browser under a name of its own: it is there again after another point came
 * on the screen, the page was loaded anew or the line dropped. Empty words keep nothing.
 */
export function useKeptText(name: string): [text: string, set: (text: string) => void] {
  const [kept, setKept] = useState({ name: "", text: "" });
  useEffect(() => setKept({ name, text: sessionStorage.getItem(name) ?? "" }), [name]);
  const set = useCallback(
    (text: string) => {
      setKept({ name, text });
      if (text) sessionStorage.setItem(name, text);
      else sessionStorage.removeItem(name);
    },
    [name],
  );
  return [kept.name === name ? kept.text : "", set];
}
