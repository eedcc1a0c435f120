"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/features/board/options";
import { POINT_TITLE_MAX } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useKeptText } from "./use-kept-text";
import { useMeetingStep } from "./use-meeting";

/** A point in one line; it stays in the field until it is on the agenda. */
export function AddPoint({ meetingId }: { meetingId: string }) {
  const t = useTranslations("meetingPoints");
  const { take, isBusy } = useMeetingStep(STEPS.addPoint);
  const [title, setTitle] = useKeptText(`trekker.point.${meetingId}`);
  const [errors, setErrors] = useState<FormErrors>();

  async function add(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ id: newId(), meetingId, title });
    setErrors(taken.ok ? undefined : taken.errors);
    if (taken.ok) setTitle("");
  }

  return (
    <Form
      errors={errors}
      onSubmit={(event) => void add(event)}
      className="mt-6 gap-2! md:grid-cols-[1fr_auto] md:items-end"
    >
      <TextField name="title" label={t("add")} maxLength={POINT_TITLE_MAX} value={title} onChange={setTitle} />
      <Button type="submit" busy={isBusy}>
        {t("addNow")}
      </Button>
    </Form>
  );
}
