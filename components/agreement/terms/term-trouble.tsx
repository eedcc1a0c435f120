"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { TextButton } from "@/components/ui/text-button";
import type { StageTerm } from "@/lib/domain/agreement";
import { termText } from "@/lib/domain/agreement/sentences";
import { formatMoment } from "@/lib/domain/language";
import { contentOf } from "@/lib/features/draft-terms/schema";
import { type TermLine, type TermTrouble, termAt } from "./term-line";
import type { TermSteps } from "./term-steps";

type TermTroubleLineProps = {
  trouble: TermTrouble;
  line: TermLine;
  steps: TermSteps;
  /** The term as it stands now; null when it was taken away. */
  now: StageTerm | null;
  dayMinutes: number;
};

/** Somebody else was first: who and when, what one had chosen oneself, and which of the two it shall be. */
export function TermTroubleLine({ trouble, line, steps, now, dayMinutes }: TermTroubleLineProps) {
  const t = useTranslations("termEditor.trouble");
  const tTerms = useTranslations("terms");
  const context = useMomentContext();
  const { place, mine, by, at } = trouble;
  const moment = at ? formatMoment(new Date(at), context) : null;
  const sentence = mine ? termText(termAt(place, mine), tTerms, dayMinutes) : t("removed");
  return (
    <div role="alert" className="grid gap-1">
      <p className="flex gap-1.5 font-medium text-amber-ink">
        <CircleAlert className="icon mt-0.5" aria-hidden />
        <span>{by && moment ? t("changedBy", { name: by, moment }) : t("changed")}</span>
      </p>
      <p>{t("mine", { sentence })}</p>
      <p className="flex flex-wrap gap-x-4">
        <TextButton onPress={() => steps.take({ place, before: now ? contentOf(now) : null, after: mine })}>
          {t("takeMine")}
        </TextButton>
        <TextButton onPress={() => line.letBe(place)}>{t("leave")}</TextButton>
      </p>
    </div>
  );
}
