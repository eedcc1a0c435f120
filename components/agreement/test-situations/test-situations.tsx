"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { testAll } from "@/lib/domain/agreement/test-situations";
import { compile } from "@/lib/domain/authority";
import type { DraftView } from "@/lib/features/drafts/schema";
import type { TestSituationView } from "@/lib/features/test-situations/schema";
import { TestSituationRow } from "./test-situation-row";

type TestSituationsProps = { draft: DraftView; situations: readonly TestSituationView[] };

/** The situations kept beside the matrix, asked again at every change of the draft: those that fail come first. */
export function TestSituations({ draft, situations }: TestSituationsProps) {
  const t = useTranslations("asking.tests");
  const headingId = useId();
  const { dimensions, rows } = draft;
  const compiled = useMemo(() => compile({ dimensions, rows }), [dimensions, rows]);
  const tested = useMemo(() => testAll(compiled, situations), [compiled, situations]);
  const failing = tested.filter(({ passes }) => !passes);
  const passing = tested.filter(({ passes }) => passes);
  const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
  return (
    <section aria-labelledby={headingId} className="grid content-start gap-1 text-t14">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id={headingId} className="text-t15 font-semibold tracking-normal">
          {t("title")}
        </h2>
        <span className="text-t13 text-ink-2">{tested.length > 0 ? tested.length : null}</span>
      </div>
      <p className="text-ink-2" aria-live="polite">
        {summaryOf(t, { all: tested.length, failing: failing.length })}
      </p>
      <ul className="[&>li]:border-b [&>li]:border-line [&>li:last-child]:border-b-0">
        {[...failing, ...passing].map((one) => (
          <TestSituationRow
            key={one.situation.id}
            tested={one}
            words={draft.words}
            rows={(one.decision?.rows ?? []).flatMap((id) => numberOf.get(id) ?? [])}
          />
        ))}
      </ul>
    </section>
  );
}

type Say = ReturnType<typeof useTranslations<"asking.tests">>;

function summaryOf(t: Say, { all, failing }: { all: number; failing: number }): string {
  if (all === 0) return t("none");
  return failing === 0 ? t("allPass", { all }) : t("someFail", { failing });
}
