"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { TextButton } from "@/components/ui/text-button";
import type { Rule } from "@/lib/domain/agreement";
import { saidOf, saysTheSame } from "@/lib/domain/agreement/editing/edits";
import { effectOf } from "@/lib/domain/agreement/editing/effect";
import type { Row } from "@/lib/domain/authority";
import type { DraftRow } from "@/lib/features/drafts/schema";
import { useFoundPast } from "./findings-context";
import { useMatrix, useSettledRows } from "./matrix-context";
import { useEffectWords } from "./use-effect-words";

type RowChangeProps = { row: DraftRow; rule: Row; origin: Rule | undefined };

/** What the draft makes of a row that stands otherwise in the version it starts from. */
export function RowChange({ row, rule, origin }: RowChangeProps) {
  const t = useTranslations("editor");
  const { beforeNumber } = useMatrix();
  if (!origin) return <p className="font-medium text-accent-ink">{t("isNew", { number: beforeNumber })}</p>;
  return saysTheSame(saidOf(row), saidOf(origin)) ? null : <Changed rule={rule} origin={origin} />;
}

function Changed({ rule, origin }: { rule: Row; origin: Rule }) {
  const t = useTranslations("editor");
  const { dimensions, editing, beforeNumber } = useMatrix();
  const rows = useSettledRows();
  const past = useFoundPast();
  const words = useEffectWords();
  const effect = useMemo(() => {
    return effectOf({ matrix: { dimensions, rows }, row: { ...origin, id: rule.id }, instead: rule, past });
  }, [dimensions, rows, rule, origin, past]);
  return (
    <p className="text-ink-2">
      <b className="font-medium text-accent-ink">{t("changed")}</b> {words.sentence(effect)}{" "}
      <TextButton className="ml-1.5" onPress={() => editing.changeRow(rule.id, saidOf(origin))}>
        {t("asBefore", { number: beforeNumber })}
      </TextButton>
    </p>
  );
}
