"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { POINT_DETAIL_MAX, POINT_TITLE_MAX, type PointView } from "@/lib/features/meetings/schema";
import type { Arranging } from "./use-arranging";

type PointDialogProps = { point: PointView; title: string; arranging: Arranging; close: () => void };

/** How long a point takes; of one that somebody put there also what it says. */
export function PointDialog({ point, title, arranging, close }: PointDialogProps) {
  const t = useTranslations("meetings.point");
  const isOwn = point.kind === "own";
  const [words, setWords] = useState(point.title);
  const [detail, setDetail] = useState(point.detail);
  const [minutes, setMinutes] = useState(String(point.minutes));
  const [errors, setErrors] = useState<FormErrors>();

  async function save(event: FormEvent) {
    event.preventDefault();
    const time = minutes === String(point.minutes) && !point.isTimed ? {} : { minutes: Number(minutes) };
    const taken = await arranging.change(point, isOwn ? { title: words, detail, ...time } : time);
    if (!taken) return;
    if (taken.ok) close();
    else setErrors(taken.errors);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      title={isOwn ? t("editTitle") : t("timeTitle", { title })}
      size="sm"
    >
      <Form errors={errors} onSubmit={(event) => void save(event)}>
        {isOwn ? (
          <>
            <TextField
              name="title"
              label={t("titleField")}
              maxLength={POINT_TITLE_MAX}
              value={words}
              onChange={setWords}
            />
            <TextArea
              name="detail"
              label={t("detailField")}
              rows={3}
              maxLength={POINT_DETAIL_MAX}
              value={detail}
              onChange={setDetail}
            />
          </>
        ) : null}
        <TextField
          name="minutes"
          label={t("minutesField")}
          hint={t("minutesHint")}
          inputMode="numeric"
          value={minutes}
          onChange={setMinutes}
        />
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={arranging.isBusy} />
      </Form>
    </Dialog>
  );
}
