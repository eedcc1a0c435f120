"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextField } from "@/components/ui/text-field";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { TITLE_MAX } from "@/lib/domain/workflow/limits";
import { newId, sendCalendar } from "@/lib/features/planning/options";

type NewPostDialogProps = {
  title: string;
  /** The moment it begins with; null: none yet. */
  at: string | null;
  close: () => void;
};

/** A post from the calendar: what it is about and when it goes out; writing it comes next. */
export function NewPostDialog({ title, at, close }: NewPostDialogProps) {
  const t = useTranslations("calendar.new");
  const tCalendar = useTranslations("calendar");
  const { zone, now } = useMomentContext();
  const say = useRefusal();
  const router = useRouter();
  const [id] = useState(newId);
  const [name, setName] = useState(title);
  const [wallClock, setWallClock] = useState(at ? wallClockOf(at, zone) : null);
  const [errors, setErrors] = useState<FormErrors>();
  const [isBusy, setBusy] = useState(false);

  async function start(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const plannedAt = wallClock ? instantOf(wallClock, zone) : null;
    const answer = await sendCalendar.start({ id, title: name, plannedAt });
    if (answer.ok) return router.push(`/items/${answer.value.itemId}`);
    setBusy(false);
    setErrors(say.form(answer.refusal));
  }

  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="sm">
      <Form errors={errors} onSubmit={(event) => void start(event)}>
        <TextField name="title" label={t("name")} maxLength={TITLE_MAX} value={name} onChange={setName} autoFocus />
        <DateTimeField
          name="plannedAt"
          label={tCalendar("moment")}
          value={wallClock}
          min={wallClockOf(now.toISOString(), zone)}
          onChange={setWallClock}
          error={errorOf(errors, "plannedAt")}
        />
        <p className="text-t13 text-ink-2">{t("later")}</p>
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("start")} busy={isBusy} />
      </Form>
    </Dialog>
  );
}
