"use client";

import { Check, CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { QUESTIONS, type Question } from "@/lib/domain/agreement";
import type { Findings } from "@/lib/domain/agreement/findings";

type CoverageStripProps = { findings: Pick<Findings, "coverage">; onJump: (question: Question) => void };

/**
 * Per question whether its rows settle everything: each leads to its question, a red end means a gap. Where there is no
 * room for their names a line under the strip says how many do.
 */
export function CoverageStrip({ findings, onJump }: CoverageStripProps) {
  const t = useTranslations("findings.coverage");
  return (
    <nav aria-label={t("label")} className="@container">
      <ul className="grid grid-cols-11 gap-x-1">
        {QUESTIONS.map((question) => (
          <li key={question}>
            <Button
              onPress={() => onJump(question)}
              className="block min-h-7 w-full cursor-pointer rounded-[3px] py-2 text-left text-t12 outline-offset-2 @3xl:py-0 hover:[&_b]:underline"
            >
              <Bar gaps={findings.coverage[question].gaps} />
              <span className="sr-only @3xl:not-sr-only @3xl:mt-1.5 @3xl:block">
                <b className="block truncate font-medium text-ink">{t(`name.${question}`)}</b>
                <State gaps={findings.coverage[question].gaps} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Together findings={findings} />
    </nav>
  );
}

/** The red end grows with the number of gaps, and never hides that most is settled. */
const GAP_PERCENT = 16;
const GAPS_PERCENT_MAX = 48;

function Bar({ gaps }: { gaps: number }) {
  const red = Math.min(GAPS_PERCENT_MAX, gaps * GAP_PERCENT);
  return (
    <span className="flex h-1.5 gap-0.5" aria-hidden>
      <span className="flex-1 rounded-[2px] bg-accent" />
      {red > 0 ? <span className="rounded-[2px] bg-red" style={{ width: `${red}%` }} /> : null}
    </span>
  );
}

function State({ gaps }: { gaps: number }) {
  const t = useTranslations("findings.coverage");
  const [Icon, look] = gaps > 0 ? [CircleAlert, "font-semibold text-red-ink"] : [Check, "text-ink-3"];
  return (
    <span className={`flex items-center gap-1 ${look}`}>
      <Icon className="icon size-3 flex-none" aria-hidden />
      {gaps > 0 ? t("gaps", { count: gaps }) : t("complete")}
    </span>
  );
}

/** What the names say where they fit. */
function Together({ findings }: Pick<CoverageStripProps, "findings">) {
  const t = useTranslations("findings.coverage");
  const gaps = QUESTIONS.map((question) => findings.coverage[question].gaps);
  const all = gaps.reduce((sum, own) => sum + own, 0);
  const complete = gaps.filter((own) => own === 0).length;
  const Icon = all > 0 ? CircleAlert : Check;
  return (
    <p aria-hidden className="flex gap-1.5 text-t14 text-ink-2 @3xl:hidden">
      <Icon className={`icon mt-0.75 size-3.5 flex-none ${all > 0 ? "text-red-ink" : "text-accent-ink"}`} />
      <span>
        {t("together", { complete, all: QUESTIONS.length })}{" "}
        {all > 0 ? <b className="font-semibold text-red-ink">{t("gaps", { count: all })}</b> : null}
      </span>
    </p>
  );
}
