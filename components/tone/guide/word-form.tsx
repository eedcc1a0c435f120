"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Form, type FormErrors } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { GuideWordKind, Severity } from "@/lib/domain/tone";
import { REASON_MAX, WORD_MAX } from "@/lib/domain/tone/guide/limits";
import { SEVERITIES } from "@/lib/domain/tone/model";
import { addWordAction, changeWordAction, removeWordAction } from "@/lib/features/tone/actions";
import type { WordView } from "@/lib/features/tone/schema";
import { EditButtons, RemoveButton } from "./edit-buttons";
import { useToneStep } from "./use-tone-step";

type WordFormProps = { kind: GuideWordKind; word: WordView | null; close: () => void };

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** A word of the guide being written or changed, in its place in the list. */
export function WordForm({ kind, word, close }: WordFormProps) {
  const t = useTranslations("tone.words");
  const levels = useTranslations("tone.levels");
  const [text, setText] = useState(word?.word ?? "");
  const [instead, setInstead] = useState(word?.instead.join(", ") ?? "");
  const [reason, setReason] = useState(word?.reason ?? "");
  const [severity, setSeverity] = useState<Severity>(word?.severity ?? (kind === "avoid" ? "warning" : "suggestion"));
  const [errors, setErrors] = useState<FormErrors>();
  const adding = useToneStep(addWordAction);
  const changing = useToneStep(changeWordAction);

  async function save(event: FormEvent) {
    event.preventDefault();
    const said = { kind, word: text, instead: listed(instead), reason, severity };
    const taken = word
      ? await changing.take({ ...said, wordId: word.id, seenRevision: word.revision })
      : await adding.take(said);
    if (taken.ok) close();
    else setErrors(taken.errors);
  }

  return (
    <Form errors={errors} onSubmit={(event) => void save(event)}>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          autoFocus
          name="word"
          label={t(`${kind}.word`)}
          maxLength={WORD_MAX}
          value={text}
          onChange={setText}
          autoComplete="off"
        />
        {kind === "own" ? null : (
          <TextField
            name="instead"
            label={t(`${kind}.instead`)}
            hint={t("commas")}
            value={instead}
            onChange={setInstead}
            autoComplete="off"
          />
        )}
      </div>
      {kind === "own" ? null : (
        <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_12rem]">
          <TextField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            maxLength={REASON_MAX}
            value={reason}
            onChange={setReason}
          />
          <Select
            label={t("level")}
            options={SEVERITIES.map((id) => ({ id, label: levels(id), detail: t(`levelDetails.${id}`) }))}
            selectedKey={severity}
            onSelectionChange={(key) => setSeverity(SEVERITIES.find((one) => one === key) ?? severity)}
          />
        </div>
      )}
      <EditButtons isBusy={adding.isBusy || changing.isBusy} giveUp={close}>
        {word ? <RemoveWord word={word} /> : null}
      </EditButtons>
    </Form>
  );
}

function RemoveWord({ word: { id, kind, word, instead, reason, severity } }: { word: WordView }) {
  const t = useTranslations("tone.words");
  const removing = useToneStep(removeWordAction);
  const adding = useToneStep(addWordAction);
  return (
    <RemoveButton
      section="words"
      isBusy={removing.isBusy}
      remove={() => removing.take({ wordId: id })}
      said={t("removed", { word })}
      undo={() => void adding.take({ kind, word, instead: [...instead], reason, severity })}
    />
  );
}
