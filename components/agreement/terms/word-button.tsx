"use client";

import { Button, type ButtonProps } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import type { TermWord } from "./term-words";

type WordButtonProps = Pick<ButtonProps, "onPress"> & { word: TermWord; children: string };

/** A word of a term that can be chosen. */
export function WordButton({ word, children, ...rest }: WordButtonProps) {
  return (
    <Button
      {...rest}
      data-word={word}
      className={cx(
        "max-w-full rounded-[3px] text-left align-baseline text-ink underline decoration-control decoration-dotted decoration-[1.5px] underline-offset-[5px] outline-offset-1 hover:bg-sunken aria-expanded:bg-surface aria-expanded:no-underline aria-expanded:outline-2 aria-expanded:outline-focus",
        word === "amount" && "font-semibold",
      )}
    >
      {children}
    </Button>
  );
}
