"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Similar } from "@/components/casebook/similar";
import { ExtensionLine } from "@/components/extensions/extension-line";
import { Deadline } from "@/components/time/deadline";
import { Moment } from "@/components/time/moment";
import { FlowSteps } from "@/components/ui/flow-steps";
import { later } from "@/components/ui/later";
import type { StageView } from "@/lib/features/item-page/schema";
import { History } from "./history";
import { useItem } from "./item-context";
import { useStageSentence } from "./stage-words";
import { useWords } from "./use-words";

/** Most items belong to no campaign: the others bring its code. */
const FactsBeside = dynamic(() =>
  later(() => import("@/components/campaigns/beside-item")).then((module) => module.FactsBeside),
);

/** How it goes with this item: its four stages with who and until when, and what happened so far. */
export function FlowPanel() {
  const t = useTranslations("flow");
  const { page } = useItem();
  const sentence = useStageSentence();
  const words = useWords(page.viewerId);
  const steps = page.stages.map((stage) => ({
    id: stage.stage,
    state: stage.state,
    title: t(`stages.${page.kind}.${stage.stage}`),
    aside: <StageTime stage={stage} plannedAt={page.details.plannedAt} />,
    detail:
      stage.state === "now" ? (
        <>
          {sentence(stage)}
          <ExtensionLine />
        </>
      ) : (
        sentence(stage)
      ),
    ...(stage.due && stage.startedAt && !words.isFuture(stage.startedAt)
      ? {
          term: {
            share: stage.due.usedMinutes / stage.due.termMinutes,
            words: t("used", {
              used: words.amount(stage.due.usedMinutes),
              term: words.term(stage.due.termMinutes, stage.due.clock),
              from: words.since(stage.startedAt),
            }),
          },
        }
      : {}),
  }));
  const { campaign } = page.details;
  // While it is being written they come first: they are what the text is made of.
  const isWritten = page.state === "open" && page.stage === "respond";
  const facts = campaign ? <FactsBeside campaignId={campaign.id} viewerId={page.viewerId} /> : null;
  return (
    <>
      {isWritten ? facts : null}
      <section className="px-4 py-5 max-lg:border-t max-lg:border-line max-lg:bg-surface md:px-6">
        <h2 className="mb-4 text-t14">{t("title")}</h2>
        <FlowSteps
          steps={steps}
          stateWords={{ done: t("state.done"), now: t("state.now"), to_come: t("state.to_come") }}
        />
      </section>
      {isWritten ? null : facts}
      <Similar />
      <History />
    </>
  );
}

function StageTime({ stage, plannedAt }: { stage: StageView; plannedAt: string | null }) {
  if (stage.state === "now" && stage.due) return <Deadline compact countdown={stage.due} />;
  if (stage.endedAt) return <Moment at={stage.endedAt} />;
  if (stage.stage === "publish" && stage.state === "to_come" && plannedAt) return <Moment at={plannedAt} />;
  return null;
}
