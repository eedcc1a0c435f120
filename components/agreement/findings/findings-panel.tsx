"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo } from "react";
import type { ConflictFinding, Findings, ProposedRow } from "@/lib/domain/agreement/findings";
import type { DraftView } from "@/lib/features/drafts/schema";
import { ConflictCard } from "./conflict-card";
import { DeadEndCard } from "./dead-end-card";
import { FirstFew } from "./first-few";
import { GapCard } from "./gap-card";
import { FourEyesCard, IneffectiveCard } from "./plain-cards";
import { toSettle } from "./to-settle";

type FindingsPanelProps = {
  findings: Findings;
  draft: DraftView;
  onAddRow: (row: ProposedRow) => void;
  onRemoveRow: (rowId: string) => void;
  onShowRow: (rowId: string) => void;
};

/** Of each sort so many are shown at first: the ones that happened most. */
const SHOWN = 3;

/**
 * Everything the draft still has to settle, the gravest first, each with what can be done about it. Clashes that a binding
 * row settles are counted apart: they are meant so.
 */
export function FindingsPanel({ findings, draft, onAddRow, onRemoveRow, onShowRow }: FindingsPanelProps) {
  const t = useTranslations("findings");
  const { gaps, ineffective, fourEyes } = findings;
  const headingId = useId();
  const { conflicts, meantSo, deadEnds, count } = useMemo(() => toSettle(findings, draft.rows), [findings, draft.rows]);
  return (
    <section aria-labelledby={headingId} className="min-w-0">
      <h2 id={headingId} className="mb-3 flex items-baseline justify-between text-t15 font-semibold tracking-normal">
        {t("title")}
        <span className="text-t13 font-normal text-ink-2">{t("count", { count })}</span>
      </h2>
      {count === 0 ? (
        <p className="flex gap-2 text-t14 text-ink-2">
          <CircleCheck className="icon mt-0.5 text-accent-ink" aria-hidden />
          <span>{t("nothing")}</span>
        </p>
      ) : null}
      <Sort items={gaps}>{(gap) => <GapCard key={gap.id} gap={gap} draft={draft} onAddRow={onAddRow} />}</Sort>
      <Sort items={fourEyes}>
        {(one) => <FourEyesCard key={one.memberId} finding={one} draft={draft} onShowRow={onShowRow} />}
      </Sort>
      <Sort items={deadEnds}>
        {(group) => (
          <DeadEndCard key={JSON.stringify(group.findings[0])} group={group} draft={draft} onShowRow={onShowRow} />
        )}
      </Sort>
      <Sort items={conflicts}>
        {(one) => <ConflictCard key={one.rows.join(" ")} conflict={one} draft={draft} onShowRow={onShowRow} />}
      </Sort>
      <Sort items={ineffective}>
        {(one) => (
          <IneffectiveCard key={one.row} finding={one} draft={draft} onShowRow={onShowRow} onRemoveRow={onRemoveRow} />
        )}
      </Sort>
      <Settled conflicts={meantSo} draft={draft} onShowRow={onShowRow} />
    </section>
  );
}

function Sort<T>({ items, children }: { items: readonly T[]; children: (item: T) => ReactNode }) {
  if (items.length === 0) return null;
  return (
    <div className="border-t border-line pt-4 pb-1 [h2+&]:border-t-0 [h2+&]:pt-0">
      <FirstFew items={items} shown={SHOWN} buttonClassName="mb-3">
        {children}
      </FirstFew>
    </div>
  );
}

type SettledProps = { conflicts: readonly ConflictFinding[] } & Pick<FindingsPanelProps, "draft" | "onShowRow">;

/** Clashes that a binding row settles: said in one line, to be looked at when somebody wants to. */
function Settled({ conflicts, draft, onShowRow }: SettledProps) {
  const t = useTranslations("findings.conflict");
  if (conflicts.length === 0) return null;
  return (
    <div className="border-t border-line pt-4 text-t13 text-ink-2">
      <p>{t("meantSo", { count: conflicts.length })}</p>
      <FirstFew items={conflicts} shown={0} className="not-empty:mt-4">
        {(one) => <ConflictCard key={one.rows.join(" ")} conflict={one} draft={draft} onShowRow={onShowRow} />}
      </FirstFew>
    </div>
  );
}
