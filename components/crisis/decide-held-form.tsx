"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { formatMoment } from "@/lib/domain/language";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import type { Decidable } from "@/lib/features/crisis/schema";
import { decideHeldAction } from "@/lib/features/held/actions";

type Choice = "as_planned" | "new_moment" | "back_to_writing" | "withdrawn";

/** What becomes of a post that stood still: after all, later, back to its writer, or not. */
export function DecideHeldForm({ item, close }: { item: Decidable; close: () => void }) {
  const t = useTranslations("held.decide");
  const context = useMomentContext();
  const { zone, now } = context;
  const { take, isBusy } = useStep(decideHeldAction);
  const old = item.plannedAt ? new Date(item.plannedAt) : null;
  const mayGoAsPlanned = old === null || old > now;
  const [choice, setChoice] = useState<Choice>(mayGoAsPlanned ? "as_planned" : "new_moment");
  const [moment, setMoment] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  const needsWords = choice === "back_to_writing" || choice === "withdrawn";

  async function decide(event: FormEvent) {
    event.preventDefault();
    if (choice === "new_moment" && !moment) return setErrors({ fields: { plannedAt: t("momentNeeded") } });
    const decision = needsWords ? choice : "goes_out";
    const plannedAt = choice === "new_moment" && moment ? { plannedAt: instantOf(moment, zone) } : {};
    const seen = { itemId: item.itemId, seenVersion: item.version };
    const taken = await take({ ...seen, decision, words, ...plannedAt });
    if (!taken.ok) return setErrors(taken.errors);
    const said = taken.value.stage === "accept" ? "toAccept" : choice;
    toast.show({ text: t(`done.${said}`, { title: item.title }) });
    close();
  }

  const asPlanned = {
    id: "as_planned",
    label: old ? t("asPlanned", { at: formatMoment(old, context) }) : t("now"),
    detail: t("asPlannedDetail"),
  };
  return (
    <Form errors={errors} onSubmit={(event) => void decide(event)}>
      <RadioGroup
        name="decision"
        label={t("label")}
        value={choice}
        onChange={(next) => setChoice(next as Choice)}
        choices={[
          ...(mayGoAsPlanned ? [asPlanned] : []),
          { id: "new_moment", label: t("newMoment"), detail: t("newMomentDetail") },
          { id: "back_to_writing", label: t("backToWriting"), detail: t("backToWritingDetail") },
          { id: "withdrawn", label: t("withdraw"), detail: t("withdrawDetail") },
        ]}
      />
      {choice === "new_moment" ? (
        <DateTimeField
          name="plannedAt"
          label={t("moment")}
          error={errorOf(errors, "plannedAt")}
          value={moment}
          min={wallClockOf(now.toISOString(), zone)}
          onChange={setMoment}
        />
      ) : null}
      <TextArea
        name="words"
        label={t(needsWords ? "why" : "word")}
        rows={2}
        maxLength={WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      <FormButtons
        cancel={t("cancel")}
        onCancel={close}
        submit={t(`confirm.${choice}`)}
        busy={isBusy}
        danger={choice === "withdrawn"}
      />
    </Form>
  );
}
