"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ExpectedSelect } from "@/components/agreement/test-situations/expected-select";
import { useChange } from "@/components/agreement/test-situations/use-change";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { situationText } from "@/lib/domain/agreement/sentences";
import { type Answered, decide, POWERS, type Situation } from "@/lib/domain/authority";
import { addTestSituationAction } from "@/lib/features/test-situations/actions";
import { SITUATION_NAME_MAX } from "@/lib/features/test-situations/schema";
import { useAsking } from "./asking-context";

/** Keeps the question with the answer it must go on getting. */
export function KeepSituation({ situation }: { situation: Situation }) {
  const t = useTranslations("asking.keep");
  return (
    <Dialog
      title={t("title")}
      size="sm"
      trigger={
        <Button size="sm" icon={<ListChecks className="icon" aria-hidden />} className="justify-self-start">
          {t("open")}
        </Button>
      }
    >
      {(close) => <KeepForm situation={situation} onClose={close} />}
    </Dialog>
  );
}

function KeepForm({ situation, onClose }: { situation: Situation; onClose: () => void }) {
  const t = useTranslations("asking.keep");
  const authority = useTranslations("authority");
  const { compiled, words } = useAsking();
  const { change, isBusy } = useChange();
  const question = situationText(situation, authority, words);
  const [name, setName] = useState(question.replace(/\.$/, "").slice(0, SITUATION_NAME_MAX));
  const [expected, setExpected] = useState<Answered>(() => decide(compiled, situation).verdict);
  const [errors, setErrors] = useState<FormErrors>();
  async function submit(event: FormEvent) {
    event.preventDefault();
    const power = POWERS.find((known) => known === situation.power) ?? "respond";
    const wrong = await change(() => addTestSituationAction({ name, power, facts: situation.facts, expected }));
    if (wrong) return setErrors(wrong);
    toast.show({ text: t("kept") });
    onClose();
  }
  return (
    <Form errors={errors} onSubmit={(event) => void submit(event)}>
      <p className="text-ink-2">{question}</p>
      <TextField
        name="name"
        label={t("name")}
        value={name}
        onChange={setName}
        maxLength={SITUATION_NAME_MAX}
        autoFocus
      />
      <ExpectedSelect value={expected} onChange={setExpected} />
      <p className="text-t13 text-ink-2">{t("why")}</p>
      <FormButtons cancel={t("cancel")} onCancel={onClose} submit={t("confirm")} busy={isBusy} />
    </Form>
  );
}
