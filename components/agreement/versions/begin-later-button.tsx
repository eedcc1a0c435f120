"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { adoptVersionAction } from "@/lib/features/versions/actions";
import type { Proposal } from "@/lib/features/versions/schema";

/** Signs it to begin at a moment that is still to come; until then the present version stays in force. */
export function BeginLaterButton({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("versions.later");
  const { now, zone } = useMomentContext();
  const { take, isBusy } = useStep(adoptVersionAction);
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [errors, setErrors] = useState<FormErrors>();
  const { versionId, fingerprint, number, inForce } = proposal;

  async function submit(event: FormEvent, close: () => void) {
    event.preventDefault();
    if (startsAt === null) return setErrors({ fields: { startsAt: t("missing") } });
    const moment = instantOf(startsAt, zone);
    if (Date.parse(moment) <= now.getTime()) return setErrors({ fields: { startsAt: t("past") } });
    const taken = await take({ versionId, fingerprint, startsAt: moment });
    if (!taken.ok) return setErrors(taken.errors);
    close();
  }

  return (
    <Dialog trigger={<Button size="lg">{t("open")}</Button>} title={t("title", { number })} size="sm">
      {(close) => (
        <Form errors={errors} onSubmit={(event) => void submit(event, close)}>
          <p className="text-ink-2">{t("text", { number, before: inForce.number })}</p>
          <DateTimeField
            name="startsAt"
            label={t("label")}
            hint={t("hint")}
            {...(errors?.fields?.startsAt ? { error: [errors.fields.startsAt].flat().join(" ") } : {})}
            value={startsAt}
            min={wallClockOf(now.toISOString(), zone)}
            onChange={(value) => {
              setStartsAt(value);
              setErrors(undefined);
            }}
          />
          <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
        </Form>
      )}
    </Dialog>
  );
}
