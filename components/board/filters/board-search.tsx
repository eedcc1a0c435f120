"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { inputStyle } from "@/components/ui/input-style";
import { type Looking, SEARCH_MAX } from "@/lib/domain/board/looking";
import type { Look } from "./use-look";

/** So long nothing is typed before it is looked for: shorter than people wait, longer than they type. */
const PAUSE_MS = 250;

/**
 * Words to look for on the board. Back undoes a search as a whole, not letter by letter. A plain field of the browser:
 * React Aria's would bring all its forms into the first load of the board.
 */
export function BoardSearch({ looking, look }: { looking: Looking; look: Look }) {
  const t = useTranslations("board.looking");
  const [typed, setTyped] = useState(looking.words);
  const [asked, setAsked] = useState(looking.words);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, forward and "clear" change the words from outside; what is being typed stays.
  if (looking.words !== asked) {
    setAsked(looking.words);
    if (typed.trim() === asked || looking.words === "") setTyped(looking.words);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(words: string) {
    clearTimeout(timer.current);
    if (words === looking.words) return;
    look({ ...looking, words }, { isStep: looking.words === "" || words === "" });
  }

  function type(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(plain(text)), PAUSE_MS);
  }

  function clear() {
    setTyped("");
    search("");
    field.current?.focus();
  }

  return (
    <search className="group/search relative flex min-w-0 flex-1 items-center md:w-56 md:flex-none">
      <Search className="icon pointer-events-none absolute left-3 text-ink-3" aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        maxLength={SEARCH_MAX}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") search(plain(typed));
          if (event.key === "Escape" && typed) clear();
        }}
        className={cx(inputStyle, "md:min-h-8 md:py-0.5 pr-10 pl-9.5 [&::-webkit-search-cancel-button]:hidden")}
      />
      {typed ? (
        <IconButton size="sm" label={t("emptySearch")} onPress={clear} className="!absolute right-1 max-md:size-9">
          <X className="icon" aria-hidden />
        </IconButton>
      ) : null}
    </search>
  );
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, " ");
