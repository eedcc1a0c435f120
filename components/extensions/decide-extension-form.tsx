"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { Moment } from "@/components/time/moment";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { decideExtensionAction } from "@/lib/features/extensions/actions";
import type { ExtensionAsked } from "@/lib/features/extensions/schema";

/** Grants more time, until the moment that was asked or another one, or says why not. */
export function DecideExtensionForm({ asked, close }: { asked: ExtensionAsked; close: () => void }) {
  const t = useTranslations("extensions.decide");
  const { zone } = useMomentContext();
  const { take, isBusy } = useStep(decideExtensionAction);
  const [choice, setChoice] = useState<"yes" | "no">("yes");
  const [until, setUntil] = useState<string | null>(wallClockOf(asked.until, zone));
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  const isGranted = choice === "yes";

  async function decide(event: FormEvent) {
    event.preventDefault();
    const moment = isGranted && until ? { until: instantOf(until, zone) } : {};
    const taken = await take({ requestId: asked.requestId, isGranted, words, ...moment });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t(isGranted ? "granted" : "refused", { name: asked.by.name }) });
    close();
  }

  const untilError = errors?.fields?.until;
  return (
    <Form errors={errors} onSubmit={(event) => void decide(event)}>
      <p className="text-ink-2">
        {t.rich("asked", {
          name: asked.by.name,
          reason: asked.reason,
          until: () => <Moment at={asked.until} />,
          due: () => <Moment at={asked.dueAt} />,
        })}
      </p>
      <RadioGroup
        name="isGranted"
        label={t("label")}
        value={choice}
        onChange={(next) => setChoice(next as "yes" | "no")}
        choices={[
          { id: "yes", label: t("yes"), detail: t("yesDetail") },
          { id: "no", label: t("no"), detail: t("noDetail") },
        ]}
      />
      {isGranted ? (
        <DateTimeField
          name="until"
          label={t("until")}
          error={Array.isArray(untilError) ? untilError[0] : untilError}
          value={until}
          min={wallClockOf(asked.dueAt, zone)}
          onChange={setUntil}
        />
      ) : null}
      <TextArea
        name="words"
        label={t(isGranted ? "word" : "why")}
        rows={2}
        maxLength={WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t(isGranted ? "grant" : "refuse")} busy={isBusy} />
    </Form>
  );
}
