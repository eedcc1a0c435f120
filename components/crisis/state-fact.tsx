"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { CRISIS_FACT_MAX } from "@/lib/domain/crisis";
import { stateFactAction } from "@/lib/features/crisis/actions";
import { crisisOptions } from "@/lib/features/crisis/options";

/** Writes down what is certain now; the line is empty again for the next one. */
export function StateFact() {
  const t = useTranslations("crisis.facts");
  const client = useQueryClient();
  const { take, isBusy } = useStep(stateFactAction);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();

  async function state(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ words });
    setErrors(taken.ok ? undefined : taken.errors);
    if (taken.ok) setWords("");
    await client.invalidateQueries(crisisOptions());
  }

  return (
    <Form errors={errors} onSubmit={(event) => void state(event)} className="mt-3 gap-2">
      <TextField name="words" label={t("label")} maxLength={CRISIS_FACT_MAX} value={words} onChange={setWords} />
      <Button type="submit" size="sm" busy={isBusy} className="justify-self-start">
        {t("add")}
      </Button>
    </Form>
  );
}
