"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { REASON_MAX, SENTENCE_MAX, WORD_MAX } from "@/lib/domain/tone/guide/limits";
import { addExampleAction, changeExampleAction, removeExampleAction } from "@/lib/features/tone/actions";
import type { ExampleView } from "@/lib/features/tone/schema";
import { EditButtons, RemoveButton } from "./edit-buttons";
import { useToneStep } from "./use-tone-step";

type ExampleFormProps = { example: ExampleView | null; close: () => void };

const EMPTY = { about: "", instead: "", better: "", reason: "" };

/** An example being written or changed, in its place. */
export function ExampleForm({ example, close }: ExampleFormProps) {
  const t = useTranslations("tone.examples");
  const [said, setSaid] = useState(() => (example ? contentOf(example) : EMPTY));
  const [errors, setErrors] = useState<FormErrors>();
  const adding = useToneStep(addExampleAction);
  const changing = useToneStep(changeExampleAction);
  async function save(event: FormEvent) {
    event.preventDefault();
    const taken = example
      ? await changing.take({ ...said, exampleId: example.id, seenRevision: example.revision })
      : await adding.take(said);
    if (taken.ok) close();
    else setErrors(taken.errors);
  }
  const put = (field: keyof typeof EMPTY) => (text: string) => setSaid((before) => ({ ...before, [field]: text }));
  return (
    <Form errors={errors} onSubmit={(event) => void save(event)}>
      <TextField
        autoFocus
        name="about"
        label={t("about")}
        maxLength={WORD_MAX}
        value={said.about}
        onChange={put("about")}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextArea
          name="instead"
          label={t("not")}
          maxLength={SENTENCE_MAX}
          value={said.instead}
          onChange={put("instead")}
        />
        <TextArea
          name="better"
          label={t("but")}
          maxLength={SENTENCE_MAX}
          value={said.better}
          onChange={put("better")}
        />
      </div>
      <TextField
        name="reason"
        label={t("reason")}
        maxLength={REASON_MAX}
        value={said.reason}
        onChange={put("reason")}
      />
      <EditButtons isBusy={adding.isBusy || changing.isBusy} giveUp={close}>
        {example ? <RemoveExample example={example} /> : null}
      </EditButtons>
    </Form>
  );
}

const contentOf = ({ about, instead, better, reason }: ExampleView) => ({ about, instead, better, reason });

function RemoveExample({ example }: { example: ExampleView }) {
  const t = useTranslations("tone.examples");
  const removing = useToneStep(removeExampleAction);
  const adding = useToneStep(addExampleAction);
  return (
    <RemoveButton
      section="examples"
      isBusy={removing.isBusy}
      remove={() => removing.take({ exampleId: example.id })}
      said={t("removed")}
      undo={() => void adding.take({ ...contentOf(example), id: example.id })}
    />
  );
}
