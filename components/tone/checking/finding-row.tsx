"use client";

import { useTranslations } from "next-intl";
import { Level } from "@/components/tone/level";
import { useFindingWords } from "@/components/tone/use-finding-words";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { TextButton } from "@/components/ui/text-button";
import type { Finding } from "@/lib/domain/tone";
import { LetBeButton } from "./let-be";
import { TeachButton } from "./teach-button";
import { useToneRights } from "./tone-context";
import { isAt, type ToneSteps } from "./use-tone-steps";

const SHOWN = 48;
const SUGGESTED_MAX = 3;

type FindingRowProps = {
  found: Finding;
  /** Where the text can be changed here. */
  steps: ToneSteps | null;
};

/** One finding: how much it weighs, the words it is about, why, and what can be done about it. */
export function FindingRow({ found, steps }: FindingRowProps) {
  const t = useTranslations("tone.list");
  const words = useFindingWords();
  const { mayTeach } = useToneRights();
  const isCurrent = isAt(steps, found);
  const quote = found.text.length > SHOWN ? `${found.text.slice(0, SHOWN).trimEnd()}…` : found.text;
  return (
    <li
      className={cx(
        "relative border-b border-line py-2.5",
        isCurrent &&
          "before:absolute before:inset-y-2 before:-left-3 before:w-0.5 before:rounded-full before:bg-accent",
      )}
      aria-current={isCurrent ? "true" : undefined}
    >
      <p className="flex flex-wrap items-center gap-x-2.5">
        <Level severity={found.severity} />
        {steps && quote ? (
          <TextButton
            className="wrap-anywhere text-left"
            aria-label={t("show", { quote })}
            onPress={() => steps.show(found)}
          >
            {quote}
          </TextButton>
        ) : (
          <span className="wrap-anywhere font-medium">{quote}</span>
        )}
      </p>
      <p className="mt-0.5 text-ink-2">{words(found)}</p>
      {steps ? (
        <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1.5 empty:hidden">
          {found.suggestions.slice(0, SUGGESTED_MAX).map((suggestion) => (
            <Button
              key={`${suggestion.start} ${suggestion.replacement}`}
              size="sm"
              onPress={() => steps.replace(suggestion)}
            >
              {suggestion.replacement ? t("replace", { words: shortOf(suggestion.replacement) }) : t("remove")}
            </Button>
          ))}
          {found.rule === "spelling" && mayTeach ? <TeachButton word={found.text} /> : null}
          {found.severity === "error" ? null : <LetBeButton found={found} />}
        </div>
      ) : null}
    </li>
  );
}

const shortOf = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words);
