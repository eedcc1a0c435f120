"use client";

import { UnfoldHorizontal, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextButton } from "@/components/ui/text-button";
import type { FourEyesFinding, IneffectiveFinding } from "@/lib/domain/agreement/findings";
import type { DraftView } from "@/lib/features/drafts/schema";
import { FindingCard } from "./finding-card";
import { RowLinks } from "./row-links";
import { useFindingWords } from "./use-finding-words";

type Shown = { draft: DraftView; onShowRow: (rowId: string) => void };

/** A row that can go, with the rows that settle it already. */
export function IneffectiveCard({
  finding,
  draft,
  onShowRow,
  onRemoveRow,
}: Shown & { finding: IneffectiveFinding; onRemoveRow: (rowId: string) => void }) {
  const t = useTranslations("findings");
  const words = useFindingWords(draft);
  const number = words.number(finding.row);
  const settledBy = finding.settledBy.flatMap((id) => words.row(id) ?? []);
  return (
    <FindingCard
      tone="plain"
      icon={<UnfoldHorizontal className="icon" aria-hidden />}
      title={t("ineffective.title", { number })}
      actions={
        <>
          <TextButton onPress={() => onRemoveRow(finding.row)}>{t("ineffective.remove")}</TextButton>
          <TextButton onPress={() => onShowRow(finding.row)}>{t("showRow", { number })}</TextButton>
        </>
      }
    >
      <p>
        {settledBy.length === 0
          ? t("ineffective.nothingElse")
          : t.rich("ineffective.settled", { r: () => <RowLinks rows={settledBy} onShowRow={onShowRow} /> })}
      </p>
    </FindingCard>
  );
}

/** A person who can bring something of high risk out alone. */
export function FourEyesCard({ finding, draft, onShowRow }: Shown & { finding: FourEyesFinding }) {
  const t = useTranslations("findings");
  const words = useFindingWords(draft);
  const rows = finding.rows.flatMap((id) => words.row(id) ?? []);
  const { name } = finding;
  return (
    <FindingCard tone="clash" icon={<UserRound className="icon" aria-hidden />} title={t("fourEyes.title", { name })}>
      <p>{t(`fourEyes.${finding.way}`, { name })}</p>
      <p>{`${t("gap.forExample")} ${words.situation(finding.example)}`}</p>
      <p>{t.rich("fourEyes.rows", { r: () => <RowLinks rows={rows} onShowRow={onShowRow} /> })}</p>
    </FindingCard>
  );
}
