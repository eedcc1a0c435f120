"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { DayField } from "@/components/ui/day-field";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { MANAGED_KINDS } from "@/lib/domain/content";
import { addDays } from "@/lib/domain/planning";
import { arrangeContentAction } from "@/lib/features/managed-content/actions";
import { contentChoicesOptions } from "@/lib/features/managed-content/options";
import type { ContentChoices, ContentView } from "@/lib/features/managed-content/schema";

type ArrangeDialogProps = { content: ContentView; close: () => void };
const NONE = "none";

/** What it is, what it is about, who looks after it, and when it is looked at again. */
export function ArrangeDialog({ content, close }: ArrangeDialogProps) {
  const t = useTranslations("content.arrange");
  const { data: choices } = useQuery(contentChoicesOptions());
  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="sm">
      {choices ? <Fields content={content} choices={choices} close={close} /> : <Skeleton label={t("loading")} />}
    </Dialog>
  );
}

function Fields({ content, choices, close }: ArrangeDialogProps & { choices: ContentChoices }) {
  const t = useTranslations("content.arrange");
  const harden = useTranslations("hardening");
  const kindWords = useTranslations("hardening.kindWords");
  const { take, isBusy } = useStep(arrangeContentAction);
  const [errors, setErrors] = useState<FormErrors>();
  const [said, setSaid] = useState({
    kind: content.kind,
    topicId: content.topic?.id ?? null,
    ownerId: content.owner.memberId,
    reviewOn: content.reviewOn as string | null,
  });
  async function save(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ contentId: content.id, ...said, reviewOn: said.reviewOn ?? "" });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("saved") });
    close();
  }
  return (
    <Form errors={errors} onSubmit={(event) => void save(event)}>
      <Select
        label={harden("kind")}
        value={said.kind}
        onChange={(key) => setSaid({ ...said, kind: MANAGED_KINDS.find((one) => one === key) ?? said.kind })}
        options={MANAGED_KINDS.map((id) => ({ id, label: kindWords(id) }))}
      />
      <Select
        name="topicId"
        label={harden("topic")}
        value={said.topicId ?? NONE}
        onChange={(key) => setSaid({ ...said, topicId: key === NONE ? null : String(key) })}
        options={[
          { id: NONE, label: harden("noTopic") },
          ...choices.topics.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      <Select
        name="ownerId"
        label={harden("owner")}
        value={said.ownerId}
        onChange={(key) => setSaid({ ...said, ownerId: String(key) })}
        options={choices.people.map(({ memberId, name }) => ({ id: memberId, label: name }))}
      />
      <DayField
        label={harden("review")}
        value={said.reviewOn}
        onChange={(reviewOn) => setSaid({ ...said, reviewOn })}
        min={content.reviewOn <= choices.today ? content.reviewOn : addDays(choices.today, 1)}
        error={errorOf(errors, "reviewOn")}
      />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={isBusy} />
    </Form>
  );
}
