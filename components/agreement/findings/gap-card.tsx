"use client";

import { CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tokens } from "@/components/agreement/tokens";
import { useMomentContext } from "@/components/time/now";
import { TextButton } from "@/components/ui/text-button";
import { QUESTIONS } from "@/lib/domain/agreement";
import type { GapFinding, ProposedRow } from "@/lib/domain/agreement/findings";
import { atSentenceStart } from "@/lib/domain/agreement/sentences";
import { atStart, formatAbsolute } from "@/lib/domain/language";
import type { DraftView } from "@/lib/features/drafts/schema";
import { FindingCard } from "./finding-card";
import { usePastItems } from "./past-items";
import { useFindingWords } from "./use-finding-words";

type GapCardProps = { gap: GapFinding; draft: DraftView; onAddRow: (row: ProposedRow) => void };

/** What no row speaks of, with the latest time it really happened or else an example, and the row that would close it. */
export function GapCard({ gap, draft, onAddRow }: GapCardProps) {
  const t = useTranslations("findings.gap");
  const tPower = useTranslations("findings.power");
  const words = useFindingWords(draft);
  const { button, list } = usePastItems(gap.happened);
  return (
    <FindingCard
      tone="gap"
      icon={<CircleDashed className="icon" aria-hidden />}
      title={t("title", { number: QUESTIONS.indexOf(gap.question) + 1 })}
      actions={
        <>
          <TextButton onPress={() => onAddRow(gap.suggestedRow)}>{t("write")}</TextButton>
          {button}
        </>
      }
    >
      {gap.isWholePower ? (
        <p>{t("whole", { power: tPower(gap.power) })}</p>
      ) : (
        <p>
          <Tokens of={atSentenceStart(words.boxTokens(gap.when))} />.
        </p>
      )}
      <Example gap={gap} situation={words.situation(gap.example)} />
      <p>
        {gap.isWholePower ? null : `${t(`silent.${gap.power}`)} `}
        {t("times", { count: gap.happened.count })}
      </p>
      {list}
    </FindingCard>
  );
}

function Example({ gap, situation }: { gap: GapFinding; situation: string }) {
  const t = useTranslations("findings");
  const context = useMomentContext();
  const [latest] = gap.happened.items;
  if (!latest) return gap.isWholePower ? null : <p>{`${t("gap.forExample")} ${situation}`}</p>;
  return (
    <p>
      {atStart(formatAbsolute(new Date(latest.at), context))}:{" "}
      <span className="text-ink">{t("past.quoted", { title: latest.title })}</span>
    </p>
  );
}
