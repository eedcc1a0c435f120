"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { focusAfter } from "@/components/agreement/calendar/focus-after";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { REASON_MAX, SENTENCE_MAX, WORD_MAX } from "@/lib/domain/tone/guide/limits";
import { addExampleAction, changeExampleAction, removeExampleAction } from "@/lib/features/tone/actions";
import type { ExampleView } from "@/lib/features/tone/schema";
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
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={adding.isBusy || changing.isBusy}>
          {t("save")}
        </Button>
        <Button kind="quiet" onPress={close}>
          {t("cancel")}
        </Button>
        {example ? <RemoveButton example={example} /> : null}
      </div>
    </Form>
  );
}

const contentOf = ({ about, instead, better, reason }: ExampleView) => ({ about, instead, better, reason });

function RemoveButton({ example }: { example: ExampleView }) {
  const t = useTranslations("tone.examples");
  const removing = useToneStep(removeExampleAction);
  const adding = useToneStep(addExampleAction);
  async function remove() {
    const taken = await removing.take({ exampleId: example.id });
    if (!taken.ok) return toast.show({ text: taken.problem, failed: true });
    focusAfter(() => document.getElementById("examples")?.querySelector("button"));
    return toast.show({ text: t("removed"), undo: () => void adding.take({ ...contentOf(example), id: example.id }) });
  }
  return (
    <Button kind="quiet" className="ml-auto" busy={removing.isBusy} onPress={() => void remove()}>
      {t("remove")}
    </Button>
  );
}
