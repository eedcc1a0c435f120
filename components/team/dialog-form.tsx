"use client";

import { type ReactNode, useState } from "react";
import { type Outcome, useSubmit } from "@/components/access/use-submit";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { toast } from "@/components/ui/toast";

type Answered = { ok: true } | { ok: false; refusal: NonNullable<Outcome> };

type DialogFormProps = {
  trigger: ReactNode;
  title: string;
  submit: string;
  cancel: string;
  /** Said when it was done. */
  done: string;
  send: (form: FormData) => Promise<Answered>;
  /** The fields; `wrong` says what is wrong with the one of that name. */
  children: (wrong: (name: string) => string | undefined) => ReactNode;
};

/** A button that opens a form in a dialog: closed when it was done, kept open with what was typed when it was not. */
export function DialogForm({ trigger, title, ...form }: DialogFormProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog trigger={trigger} isOpen={isOpen} onOpenChange={setOpen} title={title}>
      {(close) => <OpenForm {...form} close={close} />}
    </Dialog>
  );
}

type OpenFormProps = Omit<DialogFormProps, "trigger" | "title"> & { close: () => void };

function OpenForm({ submit, cancel, done, send, children, close }: OpenFormProps) {
  const { errors, wrong, busy, onSubmit } = useSubmit(async (form) => {
    const answer = await send(form);
    if (!answer.ok) return answer.refusal;
    toast.show({ text: done });
    close();
    return null;
  });
  return (
    <Form errors={errors} onSubmit={onSubmit}>
      {children(wrong)}
      <FormButtons cancel={cancel} onCancel={close} submit={submit} busy={busy} />
    </Form>
  );
}
