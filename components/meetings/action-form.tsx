"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { addDays, dayOf } from "@/lib/domain/planning";
import { newId } from "@/lib/features/board/options";
import { ACTION_MAX, type MeetingView } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";

export type ActionDraft = { words: string; ownerId: string | null };
type ActionFormProps = {
  meeting: MeetingView;
  pointId: string | null;
  draft: ActionDraft;
  done: () => void;
  /** Back to where it was typed, with the words as they are now. */
  cancel: (words: string) => void;
};

/** By then the next meeting asks after it. */
const DAYS_GIVEN = 7;

/** What somebody takes upon them: in whose name, and by when. */
export function ActionForm({ meeting, pointId, draft, done, cancel }: ActionFormProps) {
  const t = useTranslations("meetingRun.action");
  const { zone } = useMomentContext();
  const { take, isBusy } = useMeetingStep(STEPS.addAction);
  const today = dayOf(meeting.readAt, zone);
  const [id] = useState(newId);
  const [words, setWords] = useState(draft.words);
  const [ownerId, setOwner] = useState(draft.ownerId);
  const [dueOn, setDue] = useState<string | null>(addDays(today, DAYS_GIVEN));
  const [errors, setErrors] = useState<FormErrors>();
  const whole = useRef<HTMLDivElement>(null);
  // The buttons of whoever leads stay at the foot: without this the end of the form opens behind them.
  useEffect(() => {
    const { current: box } = whole;
    if (!box) return;
    const watch = new ResizeObserver(() => box.scrollIntoView({ block: "nearest" }));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  async function add(event: FormEvent) {
    event.preventDefault();
    const missing = {
      ...(words.trim() ? {} : { words: t("wordsNeeded") }),
      ...(ownerId ? {} : { ownerId: t("ownerNeeded") }),
      ...(dueOn ? {} : { dueOn: t("dueNeeded") }),
    };
    if (Object.keys(missing).length > 0) return setErrors({ fields: missing });
    const taken = await take({ id, meetingId: meeting.id, pointId, words, ownerId, dueOn });
    if (!taken.ok) return setErrors(taken.errors);
    const name = meeting.everyone.find(({ memberId }) => memberId === ownerId)?.name ?? "";
    toast.show({ text: t("added", { name }) });
    done();
  }

  return (
    <div ref={whole} className="scroll-mb-[calc(var(--foot)+1rem)]">
      <Form errors={errors} onSubmit={(event) => void add(event)} className="gap-3!" aria-label={t("title")}>
        <h3 className="text-t15">{t("title")}</h3>
        <TextField
          name="words"
          label={t("words")}
          autoFocus
          maxLength={ACTION_MAX}
          value={words}
          onChange={setWords}
          error={errorOf(errors, "words")}
        />
        <Select
          name="ownerId"
          label={t("owner")}
          placeholder={t("choose")}
          value={ownerId}
          onChange={(chosen) => setOwner(chosen === null ? null : String(chosen))}
          options={meeting.everyone.map(({ memberId, name }) => ({ id: memberId, label: name }))}
          error={errorOf(errors, "ownerId")}
        />
        <DayField label={t("due")} value={dueOn} min={today} onChange={setDue} error={errorOf(errors, "dueOn")} />
        <p className="text-t13 text-ink-2">{t("consequence")}</p>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" busy={isBusy}>
            {t("add")}
          </Button>
          <Button kind="quiet" onPress={() => cancel(words)}>
            {t("cancel")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
