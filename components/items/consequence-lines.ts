"use client";

import { useTranslations } from "next-intl";
import { atStart } from "@/lib/domain/language";
import type { WhatFollows } from "@/lib/features/stage-views/schema";
import { useWords } from "./use-words";

/** What is known of an item when one of its steps is explained. */
export type Explained = {
  viewerId: string;
  plannedAt: string | null;
  follows: WhatFollows | null;
  texts: number;
  pictures: number;
  /** Channels on which somebody places the text. */
  byHand: readonly string[];
};

/** What handing in does: who reads it and until when, or that nobody has to. */
export function useWritingLines(item: Explained, goesAlone: boolean): string[] {
  const t = useTranslations("flow.writing");
  const words = useWords(item.viewerId);
  const { follows, plannedAt } = item;
  if (!follows) return [];
  const who = words.anyOf(follows.people);
  const term = words.term(follows.amountMinutes, follows.clock);
  if (!goesAlone) {
    const reads =
      follows.people.length > 0 ? t("reads", { who, term, until: words.moment(follows.dueAt) }) : t("nobodyMay");
    return [atStart(reads), ...(follows.needsTopic ? [t("needsTopic")] : []), t("change")];
  }
  const publishes = follows.people.length > 0 ? [t("publishes", { who, term })] : [];
  const next = follows.goesByItself ? [t("goesByItself", { at: words.moment(plannedAt ?? follows.dueAt) })] : publishes;
  return [t("nobodyAccepts"), ...next.map(atStart), t("changeAlone")];
}

/** What accepting does: what lies fixed, when it goes out, or who places it then and within what. */
export function useAcceptLines(item: Explained): string[] {
  const t = useTranslations("flow.accepting");
  const words = useWords(item.viewerId);
  const { follows, plannedAt, byHand } = item;
  const fixed = t("fixed", { texts: item.texts, pictures: item.pictures });
  const placed = byHand.length > 0 ? [t("byHand", { channels: words.allOf(byHand) })] : [];
  if (plannedAt && !words.isFuture(plannedAt)) return [fixed, t("momentPassed")];
  if (!follows) return [fixed];
  // What a person places goes by no clock: only what Trekker sends leaves at its moment.
  const sends = follows.goesByItself && plannedAt && byHand.length < item.texts;
  if (sends) return [fixed, t("goesOut", { at: words.moment(plannedAt) }), ...placed];
  if (follows.people.length === 0) return [fixed, t("nobodyPublishes")];
  const who = words.anyOf(follows.people);
  const term = words.term(follows.amountMinutes, follows.clock);
  return [fixed, atStart(t("publishes", { who, term, until: words.moment(follows.dueAt) })), ...placed];
}
