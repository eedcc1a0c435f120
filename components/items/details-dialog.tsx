"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Notice } from "@/components/ui/notice";
import type { ContentType } from "@/lib/domain/channels";
import { saveDetailsAction } from "@/lib/features/details/actions";
import { type ItemPage, isPastWriting } from "@/lib/features/item-page/schema";
import { DetailsFields } from "./details-fields";
import { useItem } from "./item-context";
import { useStep } from "./use-step";

export type DetailsDraft = {
  title: string;
  risk: string;
  priority: string;
  audience: string;
  topicId: string | null;
  segmentId: string | null;
  channelIds: string[];
  plannedAt: string | null;
  contentType: ContentType | null;
  campaignId: string | null;
  goalId: string | null;
};

const draftOf = ({ details }: ItemPage): DetailsDraft => ({
  title: details.title,
  risk: details.risk,
  priority: details.priority,
  audience: details.audience,
  topicId: details.topic?.id ?? null,
  segmentId: details.segment?.id ?? null,
  channelIds: details.channelIds,
  plannedAt: details.plannedAt,
  contentType: details.contentType,
  campaignId: details.campaign?.id ?? null,
  goalId: details.goal?.id ?? null,
});

/** What is said about the item: title, moment, channels, risk. Past writing it says first what a change undoes. */
export function DetailsDialog({ close }: { close: () => void }) {
  const t = useTranslations("items.details");
  const { page, drafts } = useItem();
  const { take, isBusy } = useStep(saveDetailsAction);
  const [draft, setDraft] = useState(() => draftOf(page));
  const [seenVersion] = useState(page.version);
  const [errors, setErrors] = useState<FormErrors>();
  const isPast = isPastWriting(page);

  async function save(event: FormEvent) {
    event.preventDefault();
    await drafts.settleAll();
    const { risk, priority, audience, ...rest } = draft;
    const words = { risk, priority, audience } as Pick<ItemPage["details"], "risk" | "priority" | "audience">;
    const taken = await take({ itemId: page.id, seenVersion, takesBack: isPast, ...rest, ...words });
    if (!taken.ok) return setErrors(taken.errors);
    close();
  }

  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="md">
      <Form errors={errors} onSubmit={(event) => void save(event)}>
        {isPast ? (
          <Notice kind="offline">{t(page.acceptance?.isValid ? "takesBackAccepted" : "takesBack")}</Notice>
        ) : null}
        <DetailsFields
          draft={draft}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
          errors={errors}
        />
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={isBusy} />
      </Form>
    </Dialog>
  );
}
