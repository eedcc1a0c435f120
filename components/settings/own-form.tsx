"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import type { Option } from "@/components/ui/option-list";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";

/** What kinds there are, and under which field of the command a refusal speaks of them. */
export type Kinds = { field: string; label: string; options: Option[]; nameMax: number };

type Said = { name: string; kind: string };
type OwnFormProps = {
  words: "goals" | "labels";
  kinds: Kinds;
  start: Said;
  submit: string;
  errors: FormErrors | undefined;
  isBusy: boolean;
  onCancel: () => void;
  onSave: (said: Said) => Promise<void>;
};

/** The name of something of one's own, and what kind it is. */
export function OwnForm({ words, kinds, start, submit, errors, isBusy, onCancel, onSave }: OwnFormProps) {
  const t = useTranslations(words);
  const [{ name, kind }, setSaid] = useState(start);
  function save(event: FormEvent) {
    event.preventDefault();
    void onSave({ name: name.trim(), kind });
  }
  return (
    <Form errors={errors} onSubmit={save}>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        autoFocus
        maxLength={kinds.nameMax}
        value={name}
        onChange={(typed) => setSaid({ name: typed, kind })}
      />
      <Select
        name={kinds.field}
        label={kinds.label}
        value={kind}
        onChange={(id) => setSaid({ name, kind: String(id) })}
        options={kinds.options}
      />
      <FormButtons cancel={t("cancel")} onCancel={onCancel} submit={submit} busy={isBusy} />
    </Form>
  );
}
