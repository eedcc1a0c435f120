"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { setMixAction } from "@/lib/features/planning/actions";

type MixFormProps = { mix: { aboutUsPercent: number; windowDays: number }; mayLead: boolean };

/** How much may be about ourselves, over how many days; the trekker sets it, everybody may read it. */
export function MixForm({ mix, mayLead }: MixFormProps) {
  const t = useTranslations("planning.mix");
  const { take, isBusy } = useStep(setMixAction);
  const [percent, setPercent] = useState(String(mix.aboutUsPercent));
  const [days, setDays] = useState(String(mix.windowDays));
  const [errors, setErrors] = useState<FormErrors>();
  if (!mayLead) return <p>{t("locked", { percent: mix.aboutUsPercent, days: mix.windowDays })}</p>;

  async function save(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ aboutUsPercent: numberIn(percent), windowDays: numberIn(days) });
    setErrors(taken.ok ? undefined : taken.errors);
    if (taken.ok) toast.show({ text: t("saved") });
  }

  return (
    <Form errors={errors} onSubmit={(event) => void save(event)} className="max-w-80">
      <TextField name="aboutUsPercent" inputMode="numeric" label={t("percent")} value={percent} onChange={setPercent} />
      <TextField name="windowDays" inputMode="numeric" label={t("days")} value={days} onChange={setDays} />
      <Button type="submit" busy={isBusy} className="justify-self-start">
        {t("save")}
      </Button>
    </Form>
  );
}

/** What was typed as a number; -1 for what is none, which no field takes. */
const numberIn = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : -1);
