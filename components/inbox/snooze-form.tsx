"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Moment } from "@/components/time/moment";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { RadioGroup } from "@/components/ui/radio-group";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";

type Acted = { ok: true } | { ok: false; errors: FormErrors };
type SnoozeFormProps = { isBusy: boolean; act: (until: string) => Promise<Acted>; close: () => void };

const HOUR_MS = 3_600_000;
const SOON_HOURS = 2;
const MORNING = "09:00";
const OWN = "own";

/** Until when it is out of sight: in a while, tomorrow morning, next Monday, or a moment of one's own. */
export function SnoozeForm({ isBusy, act, close }: SnoozeFormProps) {
  const t = useTranslations("inbox.snooze");
  const { now, zone } = useMomentContext();
  const [choices] = useState(() => momentsFrom(now, zone));
  const [chosen, setChosen] = useState("tomorrow");
  const [own, setOwn] = useState<string | null>(null);
  const [errors, setErrors] = useState<FormErrors>();
  async function snooze(event: FormEvent) {
    event.preventDefault();
    const until = chosen === OWN ? (own ? instantOf(own, zone) : "") : (choices[chosen as Choice] ?? "");
    const acted = await act(until);
    if (acted.ok) close();
    else setErrors(acted.errors);
  }
  return (
    <Form errors={errors} onSubmit={(event) => void snooze(event)}>
      <RadioGroup
        name="when"
        label={t("when")}
        value={chosen}
        onChange={setChosen}
        choices={[
          ...offered(choices).map((id) => ({ id, label: t(id), detail: <Moment at={choices[id]} /> })),
          { id: OWN, label: t("own") },
        ]}
      />
      {chosen === OWN ? (
        <DateTimeField
          name="until"
          label={t("until")}
          value={own}
          onChange={setOwn}
          min={wallClockOf(now.toISOString(), zone)}
          error={errorOf(errors, "until")}
        />
      ) : null}
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
    </Form>
  );
}

const CHOICES = ["soon", "tomorrow", "monday"] as const;
type Choice = (typeof CHOICES)[number];

/** On a Sunday tomorrow is Monday: said once. */
const offered = (moments: Record<Choice, string>): Choice[] =>
  CHOICES.filter((id) => id !== "monday" || moments.monday !== moments.tomorrow);

function momentsFrom(now: Date, zone: string): Record<Choice, string> {
  const morningAfter = (days: number): string => {
    const [day] = wallClockOf(new Date(now.getTime() + days * 24 * HOUR_MS).toISOString(), zone).split("T");
    return instantOf(`${day}T${MORNING}`, zone);
  };
  const [today = ""] = wallClockOf(now.toISOString(), zone).split("T");
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  return {
    soon: new Date(now.getTime() + SOON_HOURS * HOUR_MS).toISOString(),
    tomorrow: morningAfter(1),
    monday: morningAfter((8 - weekday) % 7 || 7),
  };
}
