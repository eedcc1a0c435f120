"use client";

import { useTranslations } from "next-intl";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { BRIEFING_PARTS, type BriefingPart, type CheckOutcome, OUTCOMES, type PointKind } from "@/lib/domain/advice";
import { answerPointAction, askOnAction, makePointAction } from "@/lib/features/advice/actions";
import type { AdvicePointView } from "@/lib/features/advice/schema";

/** An adviser asks something, or doubts something the team takes for true. */
export function MakePoint({ kind }: { kind: PointKind }) {
  const t = useTranslations("advice.points");
  return (
    <DialogForm
      trigger={<Button kind={kind === "question" ? "primary" : "plain"}>{t(`make.${kind}`)}</Button>}
      title={t(`make.${kind}`)}
      submit={t("send")}
      cancel={t("cancel")}
      done={t("sent")}
      send={(form) => {
        const { about, statement = "", doubt = "" } = textsOf(form);
        return makePointAction({ kind, about: about as BriefingPart, statement, doubt });
      }}
    >
      {(wrong) => (
        <>
          <Select
            name="about"
            label={t("about")}
            error={wrong("about")}
            options={BRIEFING_PARTS.map((part) => ({ id: part, label: t(`parts.${part}`) }))}
            defaultValue="goals"
          />
          <TextArea name="statement" label={t(`statement.${kind}`)} error={wrong("statement")} autoFocus />
          {kind === "check" ? <TextArea name="doubt" label={t("doubt")} error={wrong("doubt")} /> : null}
        </>
      )}
    </DialogForm>
  );
}

/** The team's answer; of a reality check with what it does with it. */
export function AnswerPoint({ point }: { point: AdvicePointView }) {
  const t = useTranslations("advice.points");
  return (
    <DialogForm
      trigger={
        <Button kind={point.isOpen ? "plain" : "quiet"} aria-label={t("answerNamed", { statement: point.statement })}>
          {t("answer")}
        </Button>
      }
      title={t("answer")}
      submit={t("sendAnswer")}
      cancel={t("cancel")}
      done={t("answered")}
      send={(form) => {
        const { words = "", outcome } = textsOf(form);
        const chosen = (outcome ?? null) as CheckOutcome | null;
        return answerPointAction({ pointId: point.id, seenRevision: point.revision, words, outcome: chosen });
      }}
    >
      {(wrong) => (
        <>
          <p className="max-w-prose text-t14 text-ink-2">{point.statement}</p>
          {point.kind === "check" ? (
            <RadioGroup
              name="outcome"
              label={t("outcome")}
              error={wrong("outcome")}
              choices={OUTCOMES.map((id) => ({ id, label: t(`outcomes.${id}`) }))}
              defaultValue={point.outcome}
            />
          ) : null}
          <TextArea name="words" label={t("yourAnswer")} error={wrong("words")} autoFocus />
        </>
      )}
    </DialogForm>
  );
}

/** The adviser goes on from an answer. */
export function AskOn({ point }: { point: AdvicePointView }) {
  const t = useTranslations("advice.points");
  return (
    <DialogForm
      trigger={
        <Button kind="quiet" aria-label={t("askOnNamed", { statement: point.statement })}>
          {t("askOn")}
        </Button>
      }
      title={t("askOn")}
      submit={t("send")}
      cancel={t("cancel")}
      done={t("sent")}
      send={(form) => {
        const { words = "" } = textsOf(form);
        return askOnAction({ pointId: point.id, seenRevision: point.revision, words });
      }}
    >
      {(wrong) => <TextArea name="words" label={t("statement.question")} error={wrong("words")} autoFocus />}
    </DialogForm>
  );
}
