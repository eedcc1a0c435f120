"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { TITLE_MAX } from "@/lib/domain/board";
import { type Answer, Unreachable } from "@/lib/features/board/options";

type Words = { title: string; text: string };

type WordsFormProps = {
  start: Words;
  labels: { title: string; text: string; keep: string };
  /** The field under the title: its name as the command has it. */
  text: { name: string; rows: number; maxLength: number };
  send: (words: Words) => Promise<Answer<unknown>>;
  onDone: () => void;
  onCancel: () => void;
};

/** Words an idea or a stack otherwise: a title and what is told under it. What was typed stays when it could not be kept. */
export function WordsForm({ start, labels, text: { name, ...field }, send, onDone, onCancel }: WordsFormProps) {
  const t = useTranslations("board");
  const { form: fieldErrors } = useRefusal();
  const [title, setTitle] = useState(start.title);
  const [text, setText] = useState(start.text);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const answer = await send({ title, text });
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
      <TextField name="title" label={labels.title} autoFocus maxLength={TITLE_MAX} value={title} onChange={setTitle} />
      <TextArea name={name} label={labels.text} {...field} value={text} onChange={setText} />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit" busy={isBusy}>
          {labels.keep}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </Form>
  );
}
