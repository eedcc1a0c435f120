"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { versionHref } from "@/lib/features/succession/schema";
import { proposeAction } from "@/lib/features/versions/actions";
import type { ProposalCheck } from "@/lib/features/versions/schema";
import { FailingTests } from "./failing-tests";
import { useObstacle } from "./use-obstacle";

type ProposeFormProps = { draftId: string; revision: number; check: ProposalCheck; close: () => void };

/** The words for who signs, and, where a test situation is answered otherwise than agreed, the reason it has to be so. */
export function ProposeForm({ draftId, revision, check, close }: ProposeFormProps) {
  const t = useTranslations("versions.propose");
  const router = useRouter();
  const { take, isBusy } = useStep(proposeAction);
  const [words, setWords] = useState("");
  const [overrideWords, setOverrideWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  const obstacle = useObstacle(check);
  const hasFailing = check.failing.length > 0;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reason = hasFailing ? { overrideWords } : {};
    const taken = await take({ draftId, seenRevision: revision, words, ...reason });
    if (!taken.ok) return setErrors(taken.errors);
    close();
    router.push(versionHref(draftId));
  }

  if (obstacle) {
    return (
      <div className="grid gap-5">
        <Notice kind="error">{obstacle}</Notice>
        <div className="flex justify-end">
          <Button onPress={close}>{t("back")}</Button>
        </div>
      </div>
    );
  }
  return (
    <Form errors={errors} onSubmit={(event) => void submit(event)}>
      <Asked check={check} />
      <TextArea
        autoFocus
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        rows={3}
        maxLength={WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      {hasFailing ? (
        <>
          <FailingTests failing={check.failing} />
          <TextArea
            name="overrideWords"
            label={t("override")}
            hint={t("overrideHint")}
            rows={2}
            maxLength={WORDS_MAX}
            value={overrideWords}
            onChange={setOverrideWords}
          />
        </>
      ) : null}
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
    </Form>
  );
}

/** What proposing does, and who is asked. */
function Asked({ check: { asked } }: { check: ProposalCheck }) {
  const t = useTranslations("versions.propose");
  const format = useFormatter();
  if (asked.length === 0) {
    return (
      <Notice kind="offline" silent>
        {t("nobody")}
      </Notice>
    );
  }
  const names = format.list(
    asked.map(({ name }) => name),
    { type: "conjunction" },
  );
  return <p className="text-ink-2">{t("asked", { names, count: asked.length })}</p>;
}
