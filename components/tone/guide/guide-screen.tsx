"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLive } from "@/components/live/use-live";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchField } from "@/components/ui/search-field";
import type { GuidePart } from "@/lib/domain/tone";
import { GUIDE_PARTS } from "@/lib/domain/tone/guide/content";
import { toneOptions } from "@/lib/features/tone/options";
import type { GuideView } from "@/lib/features/tone/schema";
import { Contents } from "./contents";
import { ExamplesSection } from "./examples-section";
import { GuideProvider } from "./guide-context";
import { PartSection } from "./part-section";
import { wordsOfExample, wordsOfWord } from "./sought";
import { StartGuide } from "./start-guide";
import { type NamedPart, useFacts } from "./use-facts";
import { WordsSection } from "./words-section";

/** A part of the page: one of the guide's own, its examples, or its words. */
export type SectionId = GuidePart | "examples" | "words";

/** What people want first comes first: how we sound, to whom, shown and word by word; then the fine print. */
const SECTIONS: readonly SectionId[] = ["voice", "address", "channels", "examples", "words", ...GUIDE_PARTS.slice(3)];

/** The tone-of-voice guide to read, to search, and for whoever leads it to change in place. */
export function GuideScreen({ viewerId }: { viewerId: string }) {
  const { data } = useQuery(toneOptions());
  const client = useQueryClient();
  useLive((event) => {
    if (event.topic === "tone" || event.topic === "resync") void client.invalidateQueries(toneOptions());
  });
  if (!data) return null;
  const { guide, ...around } = data;
  if (!guide) return <StartGuide mayLead={around.may.lead} />;
  return (
    <GuideProvider shown={{ ...around, guide, viewerId }}>
      <Guide guide={guide} />
    </GuideProvider>
  );
}

function Guide({ guide }: { guide: GuideView }) {
  const t = useTranslations("tone.guide");
  const titles = useTranslations("tone.parts");
  const [sought, setSought] = useState("");
  const facts = useFacts();
  const words = sought.trim().toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(words);
  function isFound(section: SectionId): boolean {
    if (words === "" || has(titles(section))) return true;
    if (section === "examples") return guide.examples.some((example) => has(wordsOfExample(example)));
    if (section === "words") return guide.words.some((word) => has(wordsOfWord(word)));
    const named = { part: section, value: guide.parts[section] } as NamedPart;
    return has([named.value.words, ...facts(named)].join("\n"));
  }
  const found = SECTIONS.filter(isFound);
  return (
    <div className="mt-5 lg:grid lg:grid-cols-[11rem_minmax(0,44rem)] lg:gap-12">
      <div className="print:hidden">
        <div className="lg:sticky lg:top-[calc(var(--banner)+var(--top)+1.5rem)]">
          <SearchField
            label={t("search")}
            placeholder={t("searchHere")}
            value={sought}
            onChange={setSought}
            className="max-lg:mb-6"
          />
          <Contents sections={found} />
        </div>
      </div>
      <div className="max-w-176 min-w-0">
        <p role="status" className="sr-only">
          {words ? t("found", { count: found.length }) : ""}
        </p>
        {found.length === 0 ? (
          <EmptyState icon={<SearchX aria-hidden />} title={t("nothingFound", { words: sought.trim() })}>
            {t("nothingFoundText")}
          </EmptyState>
        ) : null}
        {found.map((section) => {
          const within = has(titles(section)) ? null : has;
          if (section === "examples") return <ExamplesSection key={section} has={within} />;
          if (section === "words") return <WordsSection key={section} has={within} />;
          return <PartSection key={section} part={section} />;
        })}
      </div>
    </div>
  );
}
