"use client";

import { useTranslations } from "next-intl";
import { AnswerForm } from "@/components/consultations/answer-form";
import { STEPS } from "@/components/meetings/steps";
import { useMeetingStep } from "@/components/meetings/use-meeting";
import { useMeetingWords } from "@/components/meetings/use-meeting-words";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast";
import type { ConsultationFacts, GapFacts } from "@/lib/domain/meetings";
import { newId } from "@/lib/features/board/options";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import { draftRowHref } from "@/lib/features/precedents/schema";
import { Listed } from "./listed";

type ConsultationDecidingProps = { meeting: MeetingView; point: PointView; facts: ConsultationFacts };

/** A question that was laid before somebody: who is asked answers it here, and it is in the minutes at once. */
export function ConsultationDeciding({ meeting, point, facts }: ConsultationDecidingProps) {
  const t = useTranslations("meetingRun.consultation");
  const words = useMeetingWords(meeting.viewerId);
  const answering = useMeetingStep<object>("consultations.answer");
  const noting = useMeetingStep(STEPS.decide);
  const isOpen = point.live?.kind === "consultation" && point.live.state === "open";
  const isAsked = facts.asked.some(({ memberId }) => memberId === meeting.viewerId);
  return (
    <div className="grid max-w-[46rem] gap-5">
      <p className="text-t15 text-ink-2">{isOpen ? t("asked", { names: words.whoms(facts.asked) }) : t("answered")} </p>
      <LinkButton className="justify-self-start" href={`/items/${facts.itemId}`} target="_blank">
        {t("look")}
      </LinkButton>
      {isOpen && isAsked ? (
        <AnswerForm
          isBusy={answering.isBusy || noting.isBusy}
          act={async (said) => {
            const taken = await answering.take({ consultationId: facts.consultationId, ...said });
            if (!taken.ok) return taken;
            const decision = t(`decided.${said.answer}`, { title: point.title, words: said.words });
            const noted = await noting.take({ id: newId(), meetingId: meeting.id, pointId: point.id, words: decision });
            toast.show(noted.ok ? { text: t("sent") } : { text: noted.problem, failed: true });
            return taken;
          }}
        />
      ) : null}
    </div>
  );
}

type GapDecidingProps = { meeting: MeetingView; point: PointView; facts: GapFacts };

/** Where the agreement says nothing: the work it was about, and the row that is missing, ready to be written. */
export function GapDeciding({ meeting, point, facts }: GapDecidingProps) {
  const t = useTranslations("meetingRun.gap");
  const live = point.live?.kind === "gap" ? point.live : null;
  const { take, isBusy } = useMeetingStep<object, { rowId: string }>(STEPS.proposeRow);
  const isDecided = facts.href.startsWith("/casebook");

  async function propose() {
    const taken = await take({ pointId: point.id });
    if (taken.ok) toast.show({ text: t("made", { number: live?.rowNumber ?? 0 }) });
    else toast.show({ text: taken.problem, failed: true });
  }

  return (
    <div className="grid max-w-[46rem] gap-4">
      {facts.items.length > 0 ? (
        <Listed lines={facts.items.map(({ itemId, title }) => ({ key: itemId, title, href: `/items/${itemId}` }))} />
      ) : null}
      {meeting.may.writeRules && live ? (
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-2">
            {live.rowId ? (
              <LinkButton href={draftRowHref(live.rowId)} target="_blank">
                {t("toRow", { number: live.rowNumber })}
              </LinkButton>
            ) : (
              <Button busy={isBusy} onPress={() => void propose()}>
                {t("writeRow", { number: live.rowNumber })}
              </Button>
            )}
            {isDecided ? (
              <LinkButton kind="quiet" href={facts.href} target="_blank">
                {t("before")}
              </LinkButton>
            ) : null}
          </div>
          {live.rowId ? null : <p className="text-t13 text-ink-2">{t("hint")}</p>}
        </div>
      ) : null}
    </div>
  );
}
