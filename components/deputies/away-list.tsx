"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useWords } from "@/components/items/use-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import { endDeputyAction } from "@/lib/features/deputies/actions";
import type { DeputyChoices, DeputyTurn } from "@/lib/features/deputies/schema";
import { AppointDeputy } from "./appoint-deputy";

type AwayListProps = { turns: DeputyTurn[]; choices: DeputyChoices; viewerId: string };

/** Who is away or will be, who stands in until when; and arranging it for oneself. */
export function AwayList({ turns, choices, viewerId }: AwayListProps) {
  const t = useTranslations("deputies");
  const isAway = turns.some((turn) => turn.isRunning && turn.away.memberId === viewerId);
  return (
    <section id="away" className="scroll-mt-[calc(var(--banner)+1rem)]" aria-labelledby="away-title">
      <GroupHeading id="away-title">{t("title")}</GroupHeading>
      {turns.length === 0 ? <p className="py-3 text-t14 text-ink-2">{t("nobody")}</p> : null}
      <RowList labelledBy="away-title">
        {turns.map((turn) => (
          <TurnRow key={turn.id} turn={turn} viewerId={viewerId} />
        ))}
      </RowList>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <AppointDeputy choices={choices} viewerId={viewerId} isAway={isAway} />
        <p className="min-w-0 flex-1 basis-60 text-t13 text-ink-2">{t("explained")}</p>
      </div>
    </section>
  );
}

function TurnRow({ turn, viewerId }: { turn: DeputyTurn; viewerId: string }) {
  const t = useTranslations("deputies");
  const words = useWords(viewerId);
  const { take, isBusy } = useStep(endDeputyAction);
  const [problem, setProblem] = useState<string>();
  const { away, deputy, from, until, isRunning } = turn;
  const isMe = (memberId: string) => (memberId === viewerId ? "yes" : "no");
  async function end() {
    const taken = await take({ turnId: turn.id });
    setProblem(taken.ok ? undefined : taken.problem);
    if (taken.ok) toast.show({ text: t("ended", { name: deputy.name }) });
  }
  return (
    <Row
      title={t("row", {
        away: away.name,
        deputy: deputy.name,
        isMeAway: isMe(away.memberId),
        isMeDeputy: isMe(deputy.memberId),
      })}
      detail={
        <>
          {isRunning
            ? t("running", { until: words.moment(until) })
            : t("coming", { from: words.moment(from), until: words.moment(until) })}
          {turn.words ? ` · ${t("quoted", { words: turn.words })}` : null}
          {problem ? (
            <Notice kind="error" className="mt-2">
              {problem}
            </Notice>
          ) : null}
        </>
      }
      actions={
        turn.mayEnd ? (
          <Button
            size="sm"
            busy={isBusy}
            onPress={() => void end()}
            aria-label={t(isRunning ? "endNamed" : "cancelNamed", { name: away.name })}
          >
            {t(isRunning ? "end" : "cancelTurn")}
          </Button>
        ) : undefined
      }
    />
  );
}
