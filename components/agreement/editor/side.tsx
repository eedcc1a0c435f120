"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { FindingsPanel } from "@/components/agreement/findings/findings-panel";
import { TestSituations } from "@/components/agreement/test-situations/test-situations";
import { useTestSituations } from "@/components/agreement/test-situations/use-test-situations";
import { WhatIf } from "@/components/agreement/what-if/what-if";
import { Skeleton } from "@/components/ui/skeleton";
import type { DraftView } from "@/lib/features/drafts/schema";
import type { TestSituationView } from "@/lib/features/test-situations/schema";
import { SideParts } from "./side-panel";
import type { Editing } from "./use-editing";
import type { Found } from "./use-findings";

type SideProps = {
  draft: DraftView;
  found: Found | null;
  /** How much there is to settle; left out until it is known. */
  count: number | undefined;
  situations: readonly TestSituationView[];
  editing: Editing;
  onShowRow: (rowId: string) => void;
};

/** What the draft answers, what it leaves open, and whether it answers what it should. */
export const Side = memo(function Side({ draft, found, count, situations, editing, onShowRow }: SideProps) {
  const t = useTranslations("editor.side");
  const kept = useTestSituations(situations);
  const findings = found ? (
    <FindingsPanel
      findings={found.findings}
      draft={found.draft}
      onAddRow={(row) => onShowRow(editing.addRow(row))}
      onRemoveRow={editing.removeRow}
      onShowRow={onShowRow}
    />
  ) : (
    <Skeleton label={t("looking")} />
  );
  return (
    <SideParts
      parts={[
        { id: "asking", name: t("asking"), content: <WhatIf draft={draft} onShowRow={onShowRow} /> },
        { id: "findings", name: t("findings"), count, content: findings },
        {
          id: "tests",
          name: t("tests"),
          count: kept.length,
          content: <TestSituations draft={draft} situations={kept} />,
        },
      ]}
    />
  );
});
