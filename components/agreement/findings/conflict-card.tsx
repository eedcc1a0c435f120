"use client";

import { GitCompareArrows } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextButton } from "@/components/ui/text-button";
import type { ConflictFinding } from "@/lib/domain/agreement/findings";
import type { DraftView } from "@/lib/features/drafts/schema";
import { FindingCard } from "./finding-card";
import { usePastItems } from "./past-items";
import { useFindingWords } from "./use-finding-words";

type ConflictCardProps = { conflict: ConflictFinding; draft: DraftView; onShowRow: (rowId: string) => void };

/** Two rows that cross and disagree: what each says in one situation, which counts, and how often it mattered. */
export function ConflictCard({ conflict, draft, onShowRow }: ConflictCardProps) {
  const t = useTranslations("findings");
  const words = useFindingWords(draft);
  const { button, list } = usePastItems(conflict.happened);
  const [a, b] = conflict.rows
    .flatMap((id) => words.row(id) ?? [])
    .toSorted((first, second) => first.number - second.number);
  if (!a || !b) return null;
  const stricter = words.row(conflict.stricter);
  const values = {
    a: a.number,
    b: b.number,
    saysA: t(`verdict.${a.verdict}`),
    saysB: t(`verdict.${b.verdict}`),
    stricter: stricter?.number ?? 0,
  };
  return (
    <FindingCard
      tone="clash"
      icon={<GitCompareArrows className="icon" aria-hidden />}
      title={t("conflict.title", { a: a.number, b: b.number })}
      actions={
        <>
          {[a, b].map(({ id, number }) => (
            <TextButton key={id} onPress={() => onShowRow(id)}>
              {t("showRow", { number })}
            </TextButton>
          ))}
          {button}
        </>
      }
    >
      <p>{words.situation(conflict.example)}</p>
      <p>
        {t(stricter?.binding ? "conflict.binding" : "conflict.says", values)}{" "}
        {t("conflict.times", { count: conflict.happened.count })}
      </p>
      {list}
    </FindingCard>
  );
}
