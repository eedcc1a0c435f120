"use client";

import { Search, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from "react-aria-components/SearchField";
import { cx } from "./cx";
import { inputStyle } from "./field";
import { useUiText } from "./ui-text";

type SearchFieldProps = Omit<AriaSearchFieldProps, "className" | "style" | "children" | "aria-label"> & {
  /** Read aloud; the loupe shows it. */
  label: string;
  placeholder?: string;
  /** In a dialog of its own: no edge, and what stands at the end of the line. */
  bare?: boolean;
  trailing?: ReactNode;
  className?: string | undefined;
};

/** Words to look for; Escape clears it. */
export function SearchField({ label, placeholder, bare = false, trailing, className, ...rest }: SearchFieldProps) {
  const text = useUiText();
  return (
    <AriaSearchField {...rest} aria-label={label} className={cx("group/search relative flex items-center", className)}>
      <Search className="icon pointer-events-none absolute left-3 text-ink-3" aria-hidden />
      <Input
        {...(placeholder ? { placeholder } : {})}
        className={cx(
          bare ? "min-h-12 w-full bg-transparent py-2 text-t15 outline-none max-md:text-[1rem]" : inputStyle,
          "pr-10 pl-9.5 [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      <Button
        aria-label={text.clear}
        className="absolute right-1 grid size-8 place-items-center rounded-r-s text-ink-3 hover:text-ink group-empty/search:hidden"
      >
        <X className="icon" aria-hidden />
      </Button>
      {trailing}
    </AriaSearchField>
  );
}
