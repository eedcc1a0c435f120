"use client";

import { useEffect, useRef, useState } from "react";

/** So long nothing is typed before it is looked for: shorter than people wait, longer than they type. */
const PAUSE_MS = 250;

/** `isStep`: the browser's back undoes it as a whole; letters typed after the first pause belong to the same step. */
type Search = (words: string, how: { isStep: boolean }) => void;

/**
 * Words that are looked for while they are typed.
 * @param words what is looked for now, as the address says
 */
export function useWords(words: string, search: Search) {
  const [typed, setTyped] = useState(words);
  const [asked, setAsked] = useState(words);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, forward and "clear" change the words from outside; what is being typed stays.
  if (words !== asked) {
    setAsked(words);
    if (plain(typed) === asked || words === "") setTyped(words);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  function look(text: string) {
    clearTimeout(timer.current);
    const next = plain(text);
    if (next !== words) search(next, { isStep: words === "" || next === "" });
  }

  return {
    typed,
    type(text: string) {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => look(text), PAUSE_MS);
    },
    searchNow: () => look(typed),
    clear() {
      setTyped("");
      look("");
    },
  };
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, " ");
