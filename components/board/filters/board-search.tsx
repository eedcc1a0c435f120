"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useWords } from "@/components/shell/use-words";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { inputStyle } from "@/components/ui/input-style";
import { type Looking, SEARCH_MAX } from "@/lib/domain/board/looking";
import type { Look } from "./use-look";

/**
 * Words to look for on the board. Back undoes a search as a whole, not letter by letter. A plain field of the browser:
 * React Aria's would bring all its forms into the first load of the board.
 */
export function BoardSearch({ looking, look }: { looking: Looking; look: Look }) {
  const t = useTranslations("board.looking");
  const field = useRef<HTMLInputElement>(null);
  const words = useWords(looking.words, (next, how) => look({ ...looking, words: next }, how));

  function clear() {
    words.clear();
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
        value={words.typed}
        onChange={(event) => words.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") words.searchNow();
          if (event.key === "Escape" && words.typed) clear();
        }}
        className={cx(inputStyle, "md:min-h-8 md:py-0.5 pr-10 pl-9.5 [&::-webkit-search-cancel-button]:hidden")}
      />
      {words.typed ? (
        <IconButton size="sm" label={t("emptySearch")} onPress={clear} className="!absolute right-1 max-md:size-9">
          <X className="icon" aria-hidden />
        </IconButton>
      ) : null}
    </search>
  );
}
