"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { askExtensionAction } from "@/lib/features/extensions/actions";

type AskExtensionProps = { item: { id: string; version: number }; dueAt: string; granters: string; close: () => void };

/** Asks for a later deadline, with a moment and a reason, of whoever may grant it. */
export function AskExtension({ item, dueAt, granters, close }: AskExtensionProps) {
  const t = useTranslations("extensions.ask");
  const { zone } = useMomentContext();
  const { take, isBusy } = useStep(askExtensionAction);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<FormErrors>();

  async function ask(event: FormEvent) {
    event.preventDefault();
    if (!until) return setErrors({ fields: { until: t("untilNeeded") } });
    const input = { itemId: item.id, seenVersion: item.version, until: instantOf(until, zone), reason };
    const taken = await take(input);
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("done", { who: granters }) });
    close();
  }

  const untilError = errors?.fields?.until;
  return (
    <Dialog isOpen onOpenChange={close} size="sm" title={t("title")}>
      <Form errors={errors} onSubmit={(event) => void ask(event)}>
        <p className="text-ink-2">{t("text", { who: granters })}</p>
        <DateTimeField
          name="until"
          label={t("until")}
          error={Array.isArray(untilError) ? untilError[0] : untilError}
          value={until}
          min={wallClockOf(dueAt, zone)}
          onChange={setUntil}
        />
        <TextArea
          name="reason"
          label={t("reason")}
          rows={3}
          maxLength={WORDS_MAX}
          value={reason}
          onChange={setReason}
        />
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
      </Form>
    </Dialog>
  );
}
