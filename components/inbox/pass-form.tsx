"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { PersonRef } from "@/lib/domain/workflow";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";

export type Passing = { memberId: string | null; words: string };
type Acted = { ok: true } | { ok: false; errors: FormErrors };
type PassFormProps = {
  people: readonly PersonRef[];
  isBusy: boolean;
  act: (passing: Passing) => Promise<Acted>;
  close: () => void;
};

const NOBODY = "nobody";

/** To whom it goes, with a word; or back to nobody, for whoever is at the buttons. */
export function PassForm({ people, isBusy, act, close }: PassFormProps) {
  const t = useTranslations("inbox.passing");
  const [to, setTo] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (to === null) return setErrors({ fields: { memberId: t("missing") } });
    const acted = await act({ memberId: to === NOBODY ? null : to, words });
    if (acted.ok) close();
    else setErrors(acted.errors);
  }
  return (
    <Form errors={errors} onSubmit={(event) => void submit(event)}>
      <Select
        name="memberId"
        label={t("to")}
        placeholder={t("choose")}
        value={to}
        onChange={(key) => setTo(String(key))}
        error={errorOf(errors, "memberId")}
        options={[
          ...people.map(({ memberId, name }) => ({ id: memberId, label: name })),
          { id: NOBODY, label: t("nobody") },
        ]}
      />
      <TextArea name="words" label={t("words")} rows={2} maxLength={WORDS_MAX} value={words} onChange={setWords} />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
    </Form>
  );
}
