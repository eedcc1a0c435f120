"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { TITLE_MAX, WORDS_MAX } from "@/lib/domain/board";
import { Unreachable } from "@/lib/features/board/options";
import { sendBundles } from "@/lib/features/bundle-page/options";
import type { BundleDetail } from "@/lib/features/bundle-page/schema";

type RenameBundleFormProps = { bundle: BundleDetail; onDone: () => void; onCancel: () => void };

/** Gives a stack another theme. What was typed stays when it could not be kept. */
export function RenameBundleForm({ bundle, onDone, onCancel }: RenameBundleFormProps) {
  const t = useTranslations("board.stack.rename");
  const tBoard = useTranslations("board");
  const { form: fieldErrors } = useRefusal();
  const [title, setTitle] = useState(bundle.title);
  const [words, setWords] = useState(bundle.words);
  const [start] = useState(bundle);
  // Ideas that came or went meanwhile are no reason to stop; another theme by somebody else is.
  const isThemeSame = bundle.title === start.title && bundle.words === start.words;
  const seenVersion = (isThemeSame ? bundle : start).version;
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const answer = await sendBundles.rename({ bundleId: bundle.id, seenVersion, title, words });
      if (answer.ok) onDone();
      else setErrors(fieldErrors(answer.refusal));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      setErrors({ whole: tBoard("unreachable") });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={submit} errors={errors} className="mt-4">
      <TextField name="title" label={t("theme")} autoFocus maxLength={TITLE_MAX} value={title} onChange={setTitle} />
      <TextArea name="words" label={t("words")} rows={3} maxLength={WORDS_MAX} value={words} onChange={setWords} />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit" busy={isBusy}>
          {t("keep")}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {tBoard("cancel")}
        </Button>
      </div>
    </Form>
  );
}
