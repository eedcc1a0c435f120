"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Level } from "@/components/tone/level";
import type { WordView } from "@/lib/features/tone/schema";
import { Entry } from "./entry";
import { WordForm } from "./word-form";

/** One word of the guide: what to say instead, why, and how much it weighs. */
export function WordRow({ word }: { word: WordView }) {
  const t = useTranslations("tone.words");
  return (
    <Entry
      editLabel={t("edit", { word: word.word })}
      className="flex items-start gap-x-3 border-b border-line py-2 print:break-inside-avoid"
      form={(close) => <WordForm kind={word.kind} word={word} close={close} />}
    >
      {(edit) => (
        <>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Words word={word} />
            </p>
            {word.reason ? <p className="text-t13 text-ink-2">{word.reason}</p> : null}
          </div>
          {word.kind === "own" ? null : <Level severity={word.severity} />}
          {edit}
        </>
      )}
    </Entry>
  );
}

function Words({ word: { kind, word, instead } }: { word: WordView }) {
  const t = useTranslations("tone.words");
  const others = instead.join(", ");
  if (kind === "avoid") {
    return (
      <>
        <span className="wrap-anywhere text-ink-2 line-through decoration-1">
          <span className="sr-only">{t("not")} </span>
          {word}
        </span>
        {others ? (
          <>
            <ArrowRight className="icon translate-y-0.5 text-ink-3" aria-hidden />
            <b className="font-medium wrap-anywhere">
              <span className="sr-only">{t("but")} </span>
              {others}
            </b>
          </>
        ) : null}
      </>
    );
  }
  return (
    <>
      <b className="font-medium wrap-anywhere">{word}</b>
      {kind === "prefer" && others ? <span className="text-t13 text-ink-2">{t("ratherThan", { others })}</span> : null}
    </>
  );
}
