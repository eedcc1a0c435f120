"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { type GuideWordKind, WORD_KINDS } from "@/lib/domain/tone/guide/content";
import type { WordView } from "@/lib/features/tone/schema";
import { useGuide } from "./guide-context";
import { Section } from "./section";
import { wordsOfWord } from "./sought";
import { useFocusBack } from "./use-focus-back";
import { WordForm } from "./word-form";
import { WordRow } from "./word-row";

/** The words of the guide: to avoid, to use, and our own. `has`: only those with what is searched for. */
export function WordsSection({ has }: { has: ((text: string) => boolean) | null }) {
  const { guide } = useGuide();
  const found = has ? guide.words.filter((word) => has(wordsOfWord(word))) : guide.words;
  return (
    <Section id="words">
      {WORD_KINDS.map((kind) => (
        <Words key={kind} kind={kind} words={found.filter((word) => word.kind === kind)} />
      ))}
    </Section>
  );
}

function Words({ kind, words }: { kind: GuideWordKind; words: readonly WordView[] }) {
  const t = useTranslations("tone.words");
  const { may } = useGuide();
  const headingId = useId();
  const [isAdding, setAdding] = useState(false);
  const place = useFocusBack<HTMLElement>(isAdding);
  return (
    <section ref={place} aria-labelledby={headingId} className="mt-5 first:mt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1">
        <h3 id={headingId} className="text-t15">
          {t(`${kind}.title`)}
        </h3>
        {may.lead && !isAdding ? (
          <Button
            size="sm"
            kind="quiet"
            className="print:hidden"
            icon={<Plus className="icon" aria-hidden />}
            aria-label={t(`${kind}.add`)}
            onPress={() => setAdding(true)}
          >
            {t("add")}
          </Button>
        ) : null}
      </div>
      <p className="mt-1 text-t13 text-ink-2">{t(`${kind}.text`)}</p>
      {isAdding ? (
        <div className="border-b border-line py-4">
          <WordForm kind={kind} word={null} close={() => setAdding(false)} />
        </div>
      ) : null}
      <ul>
        {words.map((word) => (
          <WordRow key={word.id} word={word} />
        ))}
      </ul>
      {words.length === 0 && !isAdding ? <p className="py-2 text-t14 text-ink-3">{t("none")}</p> : null}
    </section>
  );
}
