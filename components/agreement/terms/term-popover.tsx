"use client";

import { useTranslations } from "next-intl";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Popover } from "@/components/ui/popover";
import type { StageTerm } from "@/lib/domain/agreement";
import { contentOf, type SeenTerm, whatIsWrong } from "@/lib/features/draft-terms/schema";
import { AfterwardsFields } from "./afterwards-fields";
import { AmountFields } from "./amount-fields";
import { ExampleLine } from "./example-line";
import { ReminderFields } from "./reminder-fields";
import { termAt } from "./term-line";
import type { TermWord } from "./term-words";
import { WordButton } from "./word-button";

export type TermPopoverProps = {
  /** The word that opens it. */
  text: string;
  word: TermWord;
  term: StageTerm;
  dayMinutes: number;
  /** Also when it cannot be saved as it stands. */
  onEdit: (term: SeenTerm) => void;
  edited: SeenTerm | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** A word of the sentence, and what can be chosen for it; the example under it says what that comes down to. */
export function TermPopover({ text, word, isOpen, onOpenChange, ...fields }: TermPopoverProps) {
  const { term, dayMinutes, onEdit, edited } = fields;
  const t = useTranslations("termEditor");
  return (
    <Popover
      label={t(`word.${word}`)}
      className={word === "afterwards" ? "w-84 sm:w-124" : "w-84"}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      trigger={<WordButton word={word}>{text}</WordButton>}
    >
      <div className="grid gap-3 p-4">
        <Fields word={word} term={term} said={edited ?? contentOf(term)} dayMinutes={dayMinutes} onEdit={onEdit} />
        <ExampleLine term={term} word={word} />
      </div>
    </Popover>
  );
}

type FieldsProps = Pick<TermPopoverProps, "word" | "term" | "dayMinutes" | "onEdit"> & { said: SeenTerm };

function Fields({ word, term, said, dayMinutes, onEdit }: FieldsProps) {
  const t = useTranslations("termEditor");
  const { words } = useRefusal();
  const wrong = Object.entries(whatIsWrong(said)).map(([path, message]) => [path, words(message)] as const);
  const errors: Record<string, string> = Object.fromEntries(wrong);
  const edit = (part: Partial<SeenTerm>) => onEdit({ ...said, ...part });
  if (word === "amount") {
    return (
      <div className="grid grid-cols-2 items-start gap-2">
        <AmountFields
          label={t("within")}
          value={{ minutes: term.amountMinutes, clock: term.clock }}
          dayMinutes={dayMinutes}
          isClockFree
          autoFocus
          onChange={({ minutes, clock }) => edit({ amountMinutes: minutes, clock })}
          error={errors.amountMinutes}
        />
      </div>
    );
  }
  if (word === "reminder") {
    return (
      <ReminderFields
        term={term}
        percent={said.remindPercent}
        dayMinutes={dayMinutes}
        onChange={(remindPercent) => edit({ remindPercent })}
        error={errors.remindPercent}
      />
    );
  }
  return <AfterwardsFields term={said} dayMinutes={dayMinutes} onChange={edit} errors={errors} />;
}

/** The term as it stands while it is edited: what cannot be saved yet leaves it as it was. */
export function shownTerm(term: StageTerm, edited: SeenTerm | null): StageTerm {
  if (!edited || Object.keys(whatIsWrong(edited)).length > 0) return term;
  return termAt(term, edited);
}
