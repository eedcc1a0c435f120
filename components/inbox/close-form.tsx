"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { CASE_OUTCOMES, type CaseOutcome } from "@/lib/domain/cases/words";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";

export type Closing = { outcome: CaseOutcome; words: string };
type Acted = { ok: true } | { ok: false; errors: FormErrors };
type CloseFormProps = {
  first: CaseOutcome;
  isBusy: boolean;
  act: (closing: Closing) => Promise<Acted>;
  close: () => void;
};

/** What came of it, in one word and, where one wants, in more. */
export function CloseForm({ first, isBusy, act, close }: CloseFormProps) {
  const t = useTranslations("inbox.closing");
  const [outcome, setOutcome] = useState<CaseOutcome>(first);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  async function submit(event: FormEvent) {
    event.preventDefault();
    const acted = await act({ outcome, words });
    if (acted.ok) close();
    else setErrors(acted.errors);
  }
  return (
    <Form errors={errors} onSubmit={(event) => void submit(event)}>
      <RadioGroup
        name="outcome"
        label={t("outcome")}
        value={outcome}
        onChange={(next) => setOutcome(next as CaseOutcome)}
        choices={CASE_OUTCOMES.map((id) => ({ id, label: t(`outcomes.${id}`) }))}
      />
      <TextArea name="words" label={t("words")} rows={2} maxLength={WORDS_MAX} value={words} onChange={setWords} />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
    </Form>
  );
}
