"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextButton } from "@/components/ui/text-button";
import { TextField } from "@/components/ui/text-field";
import { changeTestSituationAction } from "@/lib/features/test-situations/actions";
import { SITUATION_NAME_MAX, type TestSituationView } from "@/lib/features/test-situations/schema";
import { ExpectedSelect } from "./expected-select";
import { useChange } from "./use-change";

/** Another name or another answer to expect. */
export function ChangeSituation({ situation }: { situation: TestSituationView }) {
  const t = useTranslations("asking.tests");
  return (
    <Dialog title={t("change")} size="sm" trigger={<TextButton>{t("change")}</TextButton>}>
      {(close) => <ChangeForm situation={situation} onClose={close} />}
    </Dialog>
  );
}

function ChangeForm({ situation, onClose }: { situation: TestSituationView; onClose: () => void }) {
  const t = useTranslations("asking.keep");
  const { change, isBusy } = useChange();
  const [name, setName] = useState(situation.name);
  const [expected, setExpected] = useState(situation.expected);
  const [errors, setErrors] = useState<FormErrors>();
  async function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = await change(() => changeTestSituationAction({ situationId: situation.id, name, expected }));
    if (wrong) return setErrors(wrong);
    onClose();
  }
  return (
    <Form errors={errors} onSubmit={(event) => void submit(event)}>
      <TextField
        name="name"
        label={t("name")}
        value={name}
        onChange={setName}
        maxLength={SITUATION_NAME_MAX}
        autoFocus
      />
      <ExpectedSelect value={expected} onChange={setExpected} />
      <FormButtons cancel={t("cancel")} onCancel={onClose} submit={t("save")} busy={isBusy} />
    </Form>
  );
}
