"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { focusAfter } from "@/components/agreement/calendar/focus-after";
import { cx } from "@/components/ui/cx";
import { TextButton } from "@/components/ui/text-button";
import type { StageTerm } from "@/lib/domain/agreement";
import { termText } from "@/lib/domain/agreement/sentences";
import { contentOf } from "@/lib/features/draft-terms/schema";
import { isSameTerm, keyOf, type TermLine, type TermTrouble } from "./term-line";
import { shownTerm, TermPopover, type TermPopoverProps } from "./term-popover";
import type { TermSteps } from "./term-steps";
import { TermTroubleLine } from "./term-trouble";
import { stageText, type TermRun, type TermWord, termRuns } from "./term-words";
import { useTermEdit } from "./use-term-edit";
import { WordButton } from "./word-button";

export type TermRowProps = {
  term: StageTerm;
  /** The same term of the version that the draft starts from. */
  before: StageTerm | undefined;
  beforeNumber: number;
  dayMinutes: number;
  line: TermLine;
  steps: TermSteps;
  trouble: TermTrouble | undefined;
  isChosen: boolean;
  onChoose: () => void;
  /** Shows the term while it is edited, before it is kept; null when that is over. */
  onShow: (term: StageTerm | null) => void;
  /** Takes an urgent term away; null where it has to stay. */
  onRemove: (() => void) | null;
  /** The example, where there is no room beside the list. */
  children: ReactNode;
};

/** One stage: a sentence whose words can be chosen, and under it what else must be known of it. */
export function TermRow(props: TermRowProps) {
  const { term, dayMinutes, line, steps, trouble, isChosen, onChoose, onShow, onRemove, children } = props;
  const t = useTranslations("termEditor");
  const tTerms = useTranslations("terms");
  const [open, setOpen] = useState<TermWord | null>(null);
  const { edited, edit, onOpenChange } = useTermEdit(term, stageText(term, tTerms), { line, steps });
  const shown = useMemo(() => shownTerm(term, edited), [term, edited]);
  const { stage, runs } = termRuns(shown, { t: tTerms, noReminder: t("noReminder"), dayMinutes });
  function changeOpen(word: TermWord, isOpen: boolean): void {
    setOpen(isOpen ? word : null);
    onOpenChange(isOpen);
    if (!isOpen) onShow(null);
  }
  return (
    <li
      data-term={keyOf(term)}
      onFocus={onChoose}
      onPointerDown={onChoose}
      className={cx(
        "relative -mx-4 scroll-mt-20 border-b border-line px-4 py-2.5 md:-mx-3 md:px-3",
        isChosen && "bg-surface before:absolute before:inset-y-0 before:left-0 before:w-0.75 before:bg-accent",
      )}
    >
      <div className="grid gap-x-4 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
        <p className="text-t14/6 font-semibold">{stage}</p>
        <p className="text-t14/6 text-ink-2">
          <Sentence
            runs={runs}
            open={open}
            onOpenChange={changeOpen}
            term={shown}
            dayMinutes={dayMinutes}
            edited={edited}
            onEdit={(next) => {
              edit(next);
              onShow(shownTerm(term, next));
            }}
          />
        </p>
      </div>
      <div className="mt-1 grid gap-1 text-t13 text-ink-2 empty:hidden sm:pl-34">
        {trouble ? (
          <TermTroubleLine trouble={trouble} line={line} steps={steps} now={term} dayMinutes={dayMinutes} />
        ) : (
          <Changed {...props} />
        )}
        {onRemove && isChosen ? (
          <TextButton className="justify-self-start" onPress={onRemove}>
            {t("asNormal.again")}
          </TextButton>
        ) : null}
      </div>
      {isChosen ? <div className="mt-3 border-t border-line pt-3 xl:hidden">{children}</div> : null}
    </li>
  );
}

type SentenceProps = Pick<TermPopoverProps, "term" | "dayMinutes" | "edited" | "onEdit"> & {
  runs: readonly TermRun[];
  open: TermWord | null;
  onOpenChange: (word: TermWord, isOpen: boolean) => void;
};

/** The sentence with its words. What happens in several steps is chosen in one place: a step that goes takes nothing along. */
function Sentence({ runs, open, onOpenChange, ...fields }: SentenceProps) {
  return runs.map(({ text, word }, index) => {
    if (word === null) return text;
    const isFirst = runs.findIndex((run) => run.word === word) === index;
    if (!isFirst) {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence keep their places
        <WordButton key={index} word={word} onPress={() => onOpenChange(word, true)}>
          {text}
        </WordButton>
      );
    }
    return (
      <TermPopover
        {...fields}
        key={word}
        text={text}
        word={word}
        isOpen={open === word}
        onOpenChange={(isOpen) => onOpenChange(word, isOpen)}
      />
    );
  });
}

/** What the version in force says here, where the draft says something else. */
function Changed({ term, before, beforeNumber, dayMinutes, steps }: TermRowProps) {
  const t = useTranslations("termEditor");
  const tTerms = useTranslations("terms");
  const now = contentOf(term);
  if (!before) return <p>{t("newHere", { number: beforeNumber })}</p>;
  const was = contentOf(before);
  if (isSameTerm(now, was)) return null;
  const { workKind, priority, stage } = term;
  return (
    <p>
      {t("was", { number: beforeNumber, sentence: termText(before, tTerms, dayMinutes).replace(/^[^:]*: /, "") })}{" "}
      <TextButton
        onPress={() => {
          steps.take({ place: { workKind, priority, stage }, before: now, after: was });
          focusAfter(() => document.querySelector(`[data-term="${keyOf(term)}"] [data-word]`));
        }}
      >
        {t("back")}
      </TextButton>
    </p>
  );
}
