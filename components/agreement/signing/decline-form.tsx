"use client";

import { useTranslations } from "next-intl";
import { textsOf, useSubmit } from "@/components/access/use-submit";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { declineByLinkAction } from "@/lib/features/versions/actions";
import type { SignedVersion } from "./sign-form";
import { useSettle } from "./use-settle";

type DeclineFormProps = { link: string; version: SignedVersion; onDone: () => void; onCancel: () => void };

/** Saying no by the link, with the words that go to whoever proposed it. */
export function DeclineForm({ link, version: { versionId }, onDone, onCancel }: DeclineFormProps) {
  const t = useTranslations("signing");
  const settle = useSettle();
  const { errors, wrong, busy, onSubmit } = useSubmit(async (form) => {
    const answer = await declineByLinkAction(link, { versionId, words: textsOf(form).words ?? "" });
    return settle(answer, onDone);
  });
  return (
    <Form method="post" errors={errors} onSubmit={onSubmit} className="max-w-160">
      <TextArea
        autoFocus
        name="words"
        label={t("why")}
        hint={t("whyHint")}
        rows={3}
        maxLength={WORDS_MAX}
        error={wrong("words")}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="danger" size="lg" busy={busy}>
          {t("declineNow")}
        </Button>
        <Button kind="quiet" size="lg" onPress={onCancel}>
          {t("back")}
        </Button>
      </div>
    </Form>
  );
}
