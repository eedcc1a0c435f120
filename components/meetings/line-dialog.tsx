"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/features/board/options";
import { LINE_MAX, type MeetingView, type MinuteLineView } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";

type LineDialogProps = {
  meeting: MeetingView;
  pointId: string | null;
  /** The line that is set right; null: one more. */
  line: MinuteLineView | null;
  close: () => void;
};

const NOBODY = "nobody";

/** A line of the minutes after the meeting: one that is missing, or one that says it wrong. */
export function LineDialog({ meeting, pointId, line, close }: LineDialogProps) {
  const t = useTranslations("meetings.minutes");
  const writing = useMeetingStep(STEPS.writeLine);
  const deciding = useMeetingStep(STEPS.decide);
  const changing = useMeetingStep(STEPS.changeLine);
  const [id] = useState(newId);
  const [words, setWords] = useState(line?.words ?? "");
  const [speaker, setSpeaker] = useState(line?.member?.memberId ?? NOBODY);
  const [isDecision, setDecision] = useState(line?.kind === "decision");
  const [errors, setErrors] = useState<FormErrors>();
  const memberId = speaker === NOBODY || isDecision ? null : speaker;
  // Whoever spoke stays to be chosen when they left since.
  const people = line?.member && !meeting.everyone.some((one) => one.memberId === line.member?.memberId);
  const speakers = people && line.member ? [...meeting.everyone, line.member] : meeting.everyone;

  function take() {
    if (line) return changing.take({ lineId: line.id, seenRevision: line.revision, words, memberId });
    const about = { id, meetingId: meeting.id, pointId, words };
    return isDecision ? deciding.take(about) : writing.take({ ...about, memberId });
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const taken = await take();
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t(meeting.sentAt ? "saved" : "savedNow") });
    close();
  }

  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && close()} title={t(line ? "changeTitle" : "addTitle")} size="md">
      <Form errors={errors} onSubmit={(event) => void save(event)}>
        <TextArea
          name="words"
          label={t("words")}
          rows={3}
          autoFocus
          maxLength={LINE_MAX}
          value={words}
          onChange={setWords}
        />
        {line ? null : (
          <Checkbox isSelected={isDecision} onChange={setDecision}>
            {t("decided")}
          </Checkbox>
        )}
        {isDecision ? null : (
          <Select
            label={t("who")}
            value={speaker}
            onChange={(one) => setSpeaker(String(one))}
            options={[
              { id: NOBODY, label: t("nobody") },
              ...speakers.map((person) => ({ id: person.memberId, label: person.name })),
            ]}
            error={errorOf(errors, "memberId")}
          />
        )}
        <FormButtons
          cancel={t("cancel")}
          onCancel={close}
          submit={t("save")}
          busy={writing.isBusy || deciding.isBusy || changing.isBusy}
        />
      </Form>
    </Dialog>
  );
}
