"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextArea } from "@/components/ui/text-area";
import type { Taken } from "./use-step";

type WordsDialogProps = {
  /** The button that opens it; without one it is open until it is closed. */
  trigger?: ReactNode;
  onClose?: () => void;
  title: string;
  children?: ReactNode;
  /** What the step calls the words: what is wrong with them stands beside the field. */
  name?: string;
  label: string;
  hint?: string;
  maxLength: number;
  confirm: string;
  cancel: string;
  danger?: boolean;
  isBusy: boolean;
  act: (words: string) => Promise<Taken<unknown>>;
};

/** Asks for a reason in words. What was typed stays when the step is refused, and when the dialog is closed and opened. */
export function WordsDialog({
  trigger,
  onClose,
  title,
  children,
  name = "words",
  isBusy,
  act,
  ...texts
}: WordsDialogProps) {
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();

  async function submit(event: FormEvent, close: () => void) {
    event.preventDefault();
    const taken = await act(words);
    if (!taken.ok) return setErrors(taken.errors);
    setErrors(undefined);
    setWords("");
    close();
  }

  return (
    <Dialog {...(trigger ? { trigger } : { isOpen: true, onOpenChange: () => onClose?.() })} title={title} size="sm">
      {(close) => (
        <Form errors={errors} onSubmit={(event) => void submit(event, close)}>
          {children}
          <TextArea
            autoFocus
            name={name}
            label={texts.label}
            hint={texts.hint}
            rows={3}
            maxLength={texts.maxLength}
            value={words}
            onChange={setWords}
          />
          <FormButtons
            cancel={texts.cancel}
            onCancel={close}
            submit={texts.confirm}
            busy={isBusy}
            danger={texts.danger ?? false}
          />
        </Form>
      )}
    </Dialog>
  );
}
