"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { LabelSpot } from "@/components/board/labels/label-spot";
import { TextButton } from "@/components/ui/text-button";
import { isNarrowed, type Looking, widened } from "@/lib/domain/board/looking";
import { choicesOptions } from "@/lib/features/board/options";
import { type ActiveFilter, activeFilters } from "./active";
import type { Look } from "./use-look";

/** What the board is narrowed to, each with the way to take it away; nothing at all where nothing is chosen. */
export function ActiveFilters({ looking, look }: { looking: Looking; look: Look }) {
  const t = useTranslations("board.looking");
  const active = activeFilters(looking);
  if (active.length === 0) return null;
  return (
    <ul aria-label={t("active")} className="mt-3 flex flex-wrap items-center gap-2">
      {active.map((filter) => (
        <li key={`${filter.about} ${filter.id}`}>
          <ActiveOne filter={filter} look={look} />
        </li>
      ))}
      {isNarrowed(looking) && active.length > 1 ? (
        <li>
          <TextButton onPress={() => look(widened(looking))}>{t("clear")}</TextButton>
        </li>
      ) : null}
    </ul>
  );
}

function ActiveOne({ filter, look }: { filter: ActiveFilter; look: Look }) {
  const t = useTranslations("board.looking");
  const { name, colour } = useNamed(filter);
  return (
    <Button
      aria-label={t("removeNamed", { name })}
      onPress={() => look(filter.without)}
      className="inline-flex min-h-7 max-w-72 items-center gap-1.5 rounded-full border border-line-2 bg-surface pr-2 pl-3 text-t13 font-medium text-ink-2 hover:bg-sunken hover:text-ink max-md:min-h-10"
    >
      {colour ? <LabelSpot colour={colour} /> : null}
      <span className="truncate">{name}</span>
      <X className="icon" aria-hidden />
    </Button>
  );
}

function useNamed({ about, id }: ActiveFilter) {
  const t = useTranslations("board.looking");
  const { data } = useQuery({ ...choicesOptions(), enabled: about !== "sort" });
  const named = (list: readonly { id: string; name: string }[] = []) => list.find((one) => one.id === id)?.name ?? "…";
  const label = about === "label" ? data?.labels.find((one) => one.id === id) : undefined;
  const names = {
    label: () => label?.name ?? (data ? t("endedLabel") : "…"),
    goal: () => t("forGoal", { name: named(data?.goals) }),
    segment: () => t("fromSegment", { name: named(data?.segments) }),
    pinner: () => t("byPinner", { name: named(data?.pinners) }),
    sort: () => t(`sorted.${id as "votes" | "age" | "goal"}`),
  };
  return { name: names[about](), colour: label?.colour };
}
