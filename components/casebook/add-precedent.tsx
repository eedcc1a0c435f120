"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { ANSWERS, type Answer } from "@/lib/domain/consultations";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { addPrecedentAction } from "@/lib/features/precedents/actions";
import { casebookHref, PRECEDENT_TITLE_MAX } from "@/lib/features/precedents/schema";

const NONE = "none";
const POWERS = ["respond", "accept", "publish"] as const;
const RISKS = ["low", "medium", "high"] as const;

type AddPrecedentProps = { topics: { key: string; name: string }[] };

/** Puts something in the casebook that was decided by word of mouth. */
export function AddPrecedent({ topics }: AddPrecedentProps) {
  const t = useTranslations("casebook.add");
  return (
    <Dialog title={t("title")} trigger={<Button icon={<Plus className="icon" aria-hidden />}>{t("open")}</Button>}>
      {(close) => <AddForm topics={topics} close={close} />}
    </Dialog>
  );
}

function AddForm({ topics, close }: AddPrecedentProps & { close: () => void }) {
  const t = useTranslations("casebook.add");
  const words = useTranslations("casebook");
  const router = useRouter();
  const say = useRefusal();
  const [errors, setErrors] = useState<FormErrors>();
  const [isBusy, setBusy] = useState(false);

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (name: string) => String(data.get(name) ?? "");
    setBusy(true);
    const added = await addPrecedentAction({
      title: said("title"),
      power: said("power") as (typeof POWERS)[number],
      facts: { workKind: ["post"], topic: [said("topic")], risk: [said("risk")] },
      question: said("question"),
      reasoning: said("reasoning"),
      outcome: said("outcome") as Answer,
    });
    setBusy(false);
    if (!added.ok) return setErrors(say.form(added.refusal));
    close();
    router.push(casebookHref(added.value.precedentId));
  }

  return (
    <Form errors={errors} onSubmit={(event) => void add(event)}>
      <TextField name="title" label={t("about")} maxLength={PRECEDENT_TITLE_MAX} autoFocus />
      <div className="grid gap-5 sm:grid-cols-3">
        <Select
          name="power"
          label={words("filters.power")}
          defaultValue="respond"
          options={POWERS.map((id) => ({ id, label: words(`power.${id}`) }))}
        />
        <Select
          name="topic"
          label={words("filters.topic")}
          defaultValue={NONE}
          options={[{ id: NONE, label: t("noTopic") }, ...topics.map(({ key, name }) => ({ id: key, label: name }))]}
        />
        <Select
          name="risk"
          label={t("risk")}
          defaultValue="low"
          options={RISKS.map((id) => ({ id, label: words(`risk.${id}`) }))}
        />
      </div>
      <TextArea name="question" label={t("question")} rows={2} maxLength={WORDS_MAX} />
      <RadioGroup
        name="outcome"
        label={t("outcome")}
        choices={ANSWERS.map((id) => ({ id, label: words(`outcome.${id}`) }))}
      />
      <TextArea name="reasoning" label={t("reasoning")} rows={2} maxLength={WORDS_MAX} />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={isBusy} />
    </Form>
  );
}
