"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { appointDeputyAction } from "@/lib/features/deputies/actions";
import type { DeputyChoices } from "@/lib/features/deputies/schema";

type AppointFormProps = { choices: DeputyChoices; viewerId: string; close: () => void };

/** Who is away, who stands in, from when until when. */
export function AppointForm({ choices, viewerId, close }: AppointFormProps) {
  const t = useTranslations("deputies.appoint");
  const { zone, now } = useMomentContext();
  const { take, isBusy } = useStep(appointDeputyAction);
  const [memberId, setMemberId] = useState(viewerId);
  const [deputyId, setDeputyId] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(wallClockOf(now.toISOString(), zone));
  const [until, setUntil] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  const nameOf = (id: string | null) => choices.deputies.find((one) => one.memberId === id)?.name ?? "";

  async function appoint(event: FormEvent) {
    event.preventDefault();
    const missing = {
      ...(deputyId ? {} : { deputyId: t("deputyNeeded") }),
      ...(from ? {} : { from: t("momentNeeded") }),
      ...(until ? {} : { until: t("momentNeeded") }),
    };
    if (!deputyId || !from || !until) return setErrors({ fields: missing });
    const span = { from: instantOf(from, zone), until: instantOf(until, zone) };
    const taken = await take({ memberId, deputyId, ...span, words });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("done", { name: nameOf(deputyId) }) });
    close();
  }

  const options = (people: DeputyChoices["people"]) => people.map(({ memberId: id, name }) => ({ id, label: name }));
  const wrong = (field: string) => errorOf(errors, field);
  return (
    <Form errors={errors} onSubmit={(event) => void appoint(event)}>
      <p className="text-ink-2">{t("text")}</p>
      {choices.people.length > 1 ? (
        <Select
          name="memberId"
          label={t("who")}
          value={memberId}
          onChange={(id) => setMemberId(String(id))}
          options={options(choices.people)}
          error={wrong("memberId")}
        />
      ) : null}
      <Select
        name="deputyId"
        label={t("deputy")}
        placeholder={t("choose")}
        value={deputyId}
        onChange={(id) => setDeputyId(id === null ? null : String(id))}
        options={options(choices.deputies.filter((one) => one.memberId !== memberId))}
        error={wrong("deputyId")}
      />
      <DateTimeField name="from" label={t("from")} value={from} onChange={setFrom} error={wrong("from")} />
      <DateTimeField
        name="until"
        label={t("until")}
        hint={t("untilHint")}
        value={until}
        onChange={setUntil}
        error={wrong("until")}
      />
      <TextField name="words" label={t("words")} hint={t("wordsHint")} value={words} onChange={setWords} />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
    </Form>
  );
}
