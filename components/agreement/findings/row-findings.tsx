"use client";

import { Construction, CornerDownRight, GitCompareArrows, UnfoldHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import type { ConflictFinding, Findings } from "@/lib/domain/agreement/findings";
import type { Matrix, When } from "@/lib/domain/authority";
import type { DraftRow, DraftView } from "@/lib/features/drafts/schema";
import { useDeadEndWords } from "./dead-end-words";
import { RowLinks } from "./row-links";
import { useFindingWords } from "./use-finding-words";

type RowFindingsProps = {
  rowId: string;
  findings: Findings;
  draft: DraftView;
  onShowRow: (rowId: string) => void;
};

/** What was found about one row, as lines of words under it. A clash that a binding row settles is meant so, and left out. */
export function RowFindings({ rowId, findings, draft, onShowRow }: RowFindingsProps) {
  const t = useTranslations("findings");
  const words = useFindingWords(draft);
  const row = words.row(rowId);
  if (!row) return null;
  const linked = (ids: readonly string[]) => (
    <RowLinks rows={ids.flatMap((id) => words.row(id) ?? [])} onShowRow={onShowRow} />
  );
  const clashes = (conflictsByRow(findings.conflicts).get(rowId) ?? []).filter(
    ({ rows, stricter }) => rows.every(words.row) && !words.row(stricter)?.binding,
  );
  const idle = findings.ineffective.find((one) => one.row === rowId);
  const elsewhere = replacedElsewhere(row, findings, words.row);
  const shared = { row, draft, linked };
  return (
    <>
      <Clashes {...shared} clashes={clashes} />
      {idle ? (
        <Line icon={<UnfoldHorizontal className="icon size-3.5" aria-hidden />} className="text-ink-2">
          {t("ineffective.inRow")}{" "}
          {idle.settledBy.length === 0
            ? t("ineffective.nothingElse")
            : t.rich("ineffective.settled", { r: () => linked(idle.settledBy) })}
        </Line>
      ) : null}
      <DeadEnds {...shared} findings={findings} />
      {elsewhere.length > 0 ? (
        <Line icon={<CornerDownRight className="icon size-3.5" aria-hidden />} className="text-ink-2">
          {t.rich("exception.inRow", { r: () => linked(elsewhere) })}
        </Line>
      ) : null}
    </>
  );
}

type ConflictsByRow = ReadonlyMap<string, ConflictFinding[]>;
const known = new WeakMap<readonly ConflictFinding[], ConflictsByRow>();

/** Every row of the matrix asks, and in a large one there are thousands. */
function conflictsByRow(conflicts: readonly ConflictFinding[]): ConflictsByRow {
  const found = known.get(conflicts);
  if (found) return found;
  const byRow = new Map<string, ConflictFinding[]>();
  for (const conflict of conflicts) {
    for (const rowId of conflict.rows) byRow.set(rowId, [...(byRow.get(rowId) ?? []), conflict]);
  }
  known.set(conflicts, byRow);
  return byRow;
}

/** Rows under another question that this one goes before; under its own, its place below them says so. */
function replacedElsewhere(
  row: DraftRow,
  { exceptions }: Findings,
  find: (rowId: string) => DraftRow | undefined,
): string[] {
  const replaced = exceptions.find((one) => one.row === row.id)?.replaces ?? [];
  return replaced.filter((id) => find(id)?.question !== row.question);
}

type Shared = { row: DraftRow; draft: DraftView; linked: (ids: readonly string[]) => ReactNode };

/** So many clashes are told in full; of the others only with which rows. */
const TOLD = 2;

function Clashes({ row, draft, linked, clashes }: Shared & { clashes: readonly ConflictFinding[] }) {
  const t = useTranslations("findings.conflict");
  const others = clashes.slice(TOLD).map((clash) => otherOf(clash, row.id));
  return (
    <>
      {clashes.slice(0, TOLD).map((clash) => (
        <Clash key={clash.rows.join(" ")} row={row} draft={draft} linked={linked} clash={clash} />
      ))}
      {others.length > 0 ? <ClashLine>{t.rich("alsoWith", { r: () => linked(others) })}</ClashLine> : null}
    </>
  );
}

const otherOf = ({ rows: [a, b] }: ConflictFinding, rowId: string): string => (a === rowId ? b : a);

function Clash({ row, draft, linked, clash }: Shared & { clash: ConflictFinding }) {
  const t = useTranslations("findings.conflict");
  const words = useFindingWords(draft);
  const other = otherOf(clash, row.id);
  const narrower = narrowerFacts(clash.overlap, row.when, draft.dimensions);
  const values = { r: () => linked([other]) };
  return (
    <ClashLine>
      {Object.keys(narrower).length > 0
        ? t.rich("inRow", { ...values, where: words.box(narrower) })
        : t.rich("inRowAlways", values)}{" "}
      {clash.stricter === row.id ? t("strictThis") : t("strictOther", { number: words.number(other) })}
    </ClashLine>
  );
}

/** Where in its situations a row meets another one: the facts on which that is only a part of them. */
function narrowerFacts(overlap: When, own: When, dimensions: Matrix["dimensions"]): When {
  const isPart = (fact: string, values: string[]) => values.length < (own[fact] ?? dimensions[fact] ?? []).length;
  return Object.fromEntries(Object.entries(overlap).filter(([fact, values]) => isPart(fact, values)));
}

function DeadEnds({ row, draft, findings }: Shared & { findings: Findings }) {
  const t = useTranslations("findings.deadEnd.inRow");
  const said = useDeadEndWords(draft);
  const own = findings.deadEnds.flatMap((one) =>
    one.kind !== "term_never_ends" && one.rows.includes(row.id) ? [one] : [],
  );
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <Line key={kind} icon={<Construction className="icon size-3.5" aria-hidden />} className="text-amber-ink">
      {t(kind, said.values({ kind, findings: own.filter((one) => one.kind === kind) }))}
    </Line>
  ));
}

function ClashLine({ children }: { children: ReactNode }) {
  return (
    <Line icon={<GitCompareArrows className="icon size-3.5" aria-hidden />} className="text-amber-ink">
      {children}
    </Line>
  );
}

function Line({ icon, className, children }: { icon: ReactNode; className: string; children: ReactNode }) {
  return (
    <p className={cx("mt-1 flex gap-1.5 text-t13 font-medium", className)}>
      <span className="mt-0.75 flex-none">{icon}</span>
      <span className="min-w-0 text-pretty [&_button]:min-h-0 [&_button]:text-inherit [&_button]:decoration-current/40">
        {children}
      </span>
    </p>
  );
}
