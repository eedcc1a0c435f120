"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { FACT_MAX, type FactKind, isRule, isUnanswered, QUESTION_MAX } from "@/lib/domain/campaigns";
import { changeFactAction, stateFactAction } from "@/lib/features/campaign-facts/actions";
import type { FactView } from "@/lib/features/campaign-facts/schema";
import { useCampaignStep } from "./use-campaign-step";

/** A fact that is put down, or said otherwise. */
export type FactInHand = { campaignId: string; kind: FactKind; fact: FactView | null };

/** Writes a fact, an answer or a rule of a contest. */
export function FactDialog({ inHand, close }: { inHand: FactInHand; close: () => void }) {
  const t = useTranslations("campaigns");
  return (
    <Dialog isOpen onOpenChange={close} title={useTitle(inHand)} size="sm">
      <FactForm inHand={inHand} close={close} cancel={t("facts.cancel")} />
    </Dialog>
  );
}

function useTitle({ kind, fact }: FactInHand): string {
  const t = useTranslations("campaigns");
  if (isRule(kind)) return t(`rules.${kind}`);
  if (kind === "state") return t(fact ? "facts.changeTitle" : "facts.addTitle");
  if (!fact) return t("questions.addTitle");
  return t(isUnanswered(fact) ? "questions.answerTitle" : "questions.changeTitle");
}

type FactFormProps = { inHand: FactInHand; close: () => void; cancel: string };

function FactForm({ inHand: { campaignId, kind, fact }, close, cancel }: FactFormProps) {
  const t = useTranslations("campaigns");
  const stating = useCampaignStep(stateFactAction);
  const changing = useCampaignStep(changeFactAction);
  const [question, setQuestion] = useState(fact?.question ?? "");
  const [words, setWords] = useState(fact?.words ?? "");
  const [errors, setErrors] = useState<FormErrors>();

  async function save(event: FormEvent) {
    event.preventDefault();
    const said = kind === "answer" ? { question, words } : { words };
    const taken = fact
      ? await changing.take({ factId: fact.id, ...said })
      : await stating.take({ campaignId, kind, ...said });
    if (!taken.ok) return setErrors(taken.errors);
    close();
  }

  const hint = isRule(kind) ? t(`rules.${kind}Hint`) : kind === "state" ? t("facts.wordsHint") : undefined;
  const label = kind === "answer" ? t("questions.answer") : isRule(kind) ? t(`rules.${kind}`) : t("facts.words");
  return (
    <Form errors={errors} onSubmit={(event) => void save(event)}>
      {kind === "answer" ? (
        <TextField
          name="question"
          label={t("questions.question")}
          maxLength={QUESTION_MAX}
          value={question}
          onChange={setQuestion}
          autoFocus={fact === null}
        />
      ) : null}
      {kind === "regulations" ? (
        <TextField name="words" label={label} hint={hint} type="url" value={words} onChange={setWords} autoFocus />
      ) : (
        <TextArea
          name="words"
          label={label}
          hint={hint}
          rows={3}
          maxLength={FACT_MAX}
          value={words}
          onChange={setWords}
          autoFocus={kind !== "answer" || fact !== null}
        />
      )}
      <FormButtons cancel={cancel} onCancel={close} submit={t("facts.save")} busy={stating.isBusy || changing.isBusy} />
    </Form>
  );
}
