"use client";

import { useTranslations } from "next-intl";
import { linkStyle } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import type { Rule } from "@/lib/domain/agreement";
import { atStart } from "@/lib/domain/language";
import { ruleAnchor } from "@/lib/features/agreement/schema";
import { useAsking } from "./asking-context";

/** Leads to a row: shown by whoever holds the matrix, else by its place on the page. */
export function RowLink({ rule, isFirst = false }: { rule: Rule; isFirst?: boolean }) {
  const t = useTranslations("asking");
  const { onShowRow, rowsAt } = useAsking();
  const word = t("row", { number: rule.number });
  const words = isFirst ? atStart(word) : word;
  if (onShowRow)
    return (
      <TextButton onPress={() => onShowRow(rule.id)} className="text-[length:inherit] font-normal">
        {words}
      </TextButton>
    );
  return (
    <a href={`${rowsAt}#${ruleAnchor(rule.number)}`} className={linkStyle}>
      {words}
    </a>
  );
}

/** "rij 4 en rij 5", each a link. */
export function RowLinks({ rules, isFirst = false }: { rules: readonly Rule[]; isFirst?: boolean }) {
  const t = useTranslations("asking");
  return rules.map((rule, index) => (
    <span key={rule.id}>
      {index === 0 ? "" : index === rules.length - 1 ? t("and") : ", "}
      <RowLink rule={rule} isFirst={isFirst && index === 0} />
    </span>
  ));
}
