"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { writeHandOverAction } from "@/lib/features/hand-overs/actions";
import { HAND_OVER_MAX } from "@/lib/features/hand-overs/schema";
import type { RosterWeek } from "@/lib/features/roster-page/schema";
import { useRosterStep } from "./use-roster-step";
import { useRosterWords } from "./use-roster-words";

type HandOverFormProps = { week: RosterWeek; turn: NonNullable<RosterWeek["toHandOver"]> };

/** Leaves word for the next one; what was left and not read yet can be said otherwise. */
export function HandOverForm({ week, turn }: HandOverFormProps) {
  const t = useTranslations("roster.handOver");
  const words = useRosterWords(week.viewerId);
  const { take, isBusy } = useRosterStep(writeHandOverAction);
  const [text, setText] = useState(turn.words);
  const [errors, setErrors] = useState<FormErrors>();

  async function write(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ shiftId: turn.shiftId, words: text });
    setErrors(taken.ok ? undefined : taken.errors);
    if (taken.ok) toast.show({ text: t("written") });
  }

  return (
    <Form errors={errors} onSubmit={(event) => void write(event)} className="mt-4 gap-2">
      <TextArea
        name="words"
        label={t("write")}
        hint={t("writeHint", { turn: words.turn(turn) })}
        rows={3}
        maxLength={HAND_OVER_MAX}
        value={text}
        onChange={setText}
      />
      <Button type="submit" size="sm" busy={isBusy} className="justify-self-start">
        {t(turn.words ? "rewrite" : "leave")}
      </Button>
    </Form>
  );
}
