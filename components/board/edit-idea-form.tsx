"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import { sendBoard, Unreachable } from "@/lib/features/board/options";
import type { IdeaDetail } from "@/lib/features/board/schema";

type EditIdeaFormProps = { detail: IdeaDetail; onDone: () => void; onCancel: () => void };

/** Words an idea better. What was typed stays when it could not be kept. */
export function EditIdeaForm({ detail: { card, body: kept }, onDone, onCancel }: EditIdeaFormProps) {
  const t = useTranslations("board");
  const { form: fieldErrors } = useRefusal();
  const [title, setTitle] = useState(card.title);
  const [body, setBody] = useState(kept);
  const [seenVersion] = useState(card.version);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const answer = await sendBoard.edit({ ideaId: card.id, seenVersion, title, body });
      if (answer.ok) onDone();
      else setErrors(fieldErrors(answer.refusal));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      setErrors({ whole: t("unreachable") });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={submit} errors={errors} className="mt-4">
      <TextField
        name="title"
        label={t("idea.title")}
        autoFocus
        maxLength={TITLE_MAX}
        value={title}
        onChange={setTitle}
      />
      <TextArea name="body" label={t("idea.body")} rows={5} maxLength={BODY_MAX} value={body} onChange={setBody} />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit" busy={isBusy}>
          {t("idea.keep")}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </Form>
  );
}
