"use client";

import { Check, CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { QUESTIONS, type Question } from "@/lib/domain/agreement";
import type { Findings } from "@/lib/domain/agreement/findings";

type CoverageStripProps = { findings: Pick<Findings, "coverage">; onJump: (question: Question) => void };

/** Per question whether its rows settle everything: each leads to its question, a red end means a gap. */
export function CoverageStrip({ findings, onJump }: CoverageStripProps) {
  const t = useTranslations("findings.coverage");
  return (
    <nav aria-label={t("label")} className="@container">
      <ul className="grid grid-cols-3 gap-x-1 gap-y-3 @md:grid-cols-6 @3xl:grid-cols-11">
        {QUESTIONS.map((question) => (
          <li key={question}>
            <Button
              onPress={() => onJump(question)}
              className="block w-full cursor-pointer rounded-[3px] text-left text-t12 outline-offset-2 hover:[&_b]:underline"
            >
              <Bar gaps={findings.coverage[question].gaps} />
              <b className="block truncate font-medium text-ink">{t(`name.${question}`)}</b>
              <State gaps={findings.coverage[question].gaps} />
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The red end grows with the number of gaps, and never hides that most is settled. */
const GAP_PERCENT = 16;
const GAPS_PERCENT_MAX = 48;

function Bar({ gaps }: { gaps: number }) {
  const red = Math.min(GAPS_PERCENT_MAX, gaps * GAP_PERCENT);
  return (
    <span className="mb-1.5 flex h-1.5 gap-0.5" aria-hidden>
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
