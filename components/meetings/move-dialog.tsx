"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useMomentContext } from "@/components/time/now";
import { DayField } from "@/components/ui/day-field";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TimeField } from "@/components/ui/time-field";
import { toast } from "@/components/ui/toast";
import { formatTime } from "@/lib/domain/language";
import type { MeetingLine, MeetingsPage } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";

type MoveDialogProps = { page: MeetingsPage; line: MeetingLine; close: () => void };

/** One meeting on another day or at another time, or led by somebody else. */
export function MoveDialog({ page, line, close }: MoveDialogProps) {
  const t = useTranslations("meetings.move");
  const context = useMomentContext();
  const { take, isBusy } = useMeetingStep(STEPS.move);
  const [onDay, setDay] = useState<string | null>(line.onDay);
  const [startsAt, setTime] = useState<string | null>(formatTime(new Date(line.startsAt), context).padStart(5, "0"));
  const [minutes, setMinutes] = useState(String(line.minutes));
  const [leadId, setLead] = useState(line.lead.memberId);
  const [errors, setErrors] = useState<FormErrors>();

  async function move(event: FormEvent) {
    event.preventDefault();
    const seen = { meetingId: line.id, seenVersion: line.version };
    const taken = await take({ ...seen, onDay, startsAt, minutes: Number(minutes), leadId });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("moved") });
    close();
  }

  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="sm">
      <Form errors={errors} onSubmit={(event) => void move(event)}>
        <DayField label={t("day")} value={onDay} min={page.today} onChange={setDay} error={errorOf(errors, "onDay")} />
        <TimeField name="startsAt" label={t("time")} value={startsAt} onChange={setTime} />
        <TextField name="minutes" label={t("minutes")} inputMode="numeric" value={minutes} onChange={setMinutes} />
        <Select
          label={t("lead")}
          value={leadId}
          onChange={(id) => setLead(String(id))}
          options={page.people.map(({ memberId, name }) => ({ id: memberId, label: name }))}
          error={errorOf(errors, "leadId")}
        />
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("submit")} busy={isBusy} />
      </Form>
    </Dialog>
  );
}
