"use client";

import { Construction } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DraftView } from "@/lib/features/drafts/schema";
import { type DeadEndGroup, rowsOf, termsOf, useDeadEndWords } from "./dead-end-words";
import { FindingCard } from "./finding-card";
import { RowLinks } from "./row-links";
import { useFindingWords } from "./use-finding-words";

type DeadEndCardProps = { group: DeadEndGroup; draft: DraftView; onShowRow: (rowId: string) => void };

/** Something the agreement leads to and that is not there: what, who asks for it, and what to do. */
export function DeadEndCard({ group, draft, onShowRow }: DeadEndCardProps) {
  const t = useTranslations("findings.deadEnd");
  const words = useFindingWords(draft);
  const said = useDeadEndWords(draft);
  const values = said.values(group);
  const rows = rowsOf(group).flatMap((id) => words.row(id) ?? []);
  const terms = termsOf(group);
  const [first] = group.findings;
  const example = first?.kind === "nobody_accepts" ? first.example : null;
  return (
    <FindingCard
      tone="clash"
      icon={<Construction className="icon" aria-hidden />}
      title={t(`title.${group.kind}`, values)}
    >
      <p>
        {t(`text.${group.kind}`, values)} {t(`todo.${group.kind}`)}
      </p>
      {example ? <p>{t("example", { situation: words.situation(example) })}</p> : null}
      {rows.length > 0 ? <p>{t.rich("askedBy", { r: () => <RowLinks rows={rows} onShowRow={onShowRow} /> })}</p> : null}
      {terms.length > 0 ? <p>{t("terms", { terms: said.terms(terms) })}</p> : null}
    </FindingCard>
  );
}
