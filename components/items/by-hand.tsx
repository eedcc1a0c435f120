"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useUiText } from "@/components/ui/ui-text";
import { recordByHandAction } from "@/lib/features/publishing/actions";
import { useStep } from "./use-step";

type ByHandProps = {
  item: { id: string; version: number };
  publication: { id: string; channelName: string; body: string };
  isPrimary?: boolean;
};

/** A person places the text on the network: copy it, place it there, come back with the link. */
export function ByHand({ item, publication, isPrimary = false }: ByHandProps) {
  return (
    <div className="flex flex-wrap gap-2 max-md:col-span-2 max-md:grid max-md:grid-cols-2 max-md:[&>button]:min-h-11">
      <CopyButton text={publication.body} />
      <PlacedDialog item={item} publication={publication} isPrimary={isPrimary} />
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslations("publishing.byHand");
  const { notCopied } = useUiText();
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.show({ text: notCopied, failed: true });
    }
  }
  const Icon = isCopied ? Check : Copy;
  return (
    <Button size="sm" kind="quiet" icon={<Icon className="icon" aria-hidden />} onPress={() => void copy()}>
      <span aria-live="polite">{t(isCopied ? "copied" : "copy")}</span>
    </Button>
  );
}

function PlacedDialog({ item, publication, isPrimary }: ByHandProps) {
  const t = useTranslations("publishing.byHand");
  const { take, isBusy } = useStep(recordByHandAction);
  const [url, setUrl] = useState("");
  const [errors, setErrors] = useState<FormErrors>();

  async function record(event: FormEvent, close: () => void) {
    event.preventDefault();
    const taken = await take({ itemId: item.id, seenVersion: item.version, publicationId: publication.id, url });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t(taken.value.isPublished ? "published" : "recorded") });
    close();
  }

  return (
    <Dialog
      size="sm"
      title={t("title", { channel: publication.channelName })}
      trigger={
        <Button size="sm" kind={isPrimary ? "primary" : "plain"}>
          {t("placed")}
        </Button>
      }
    >
      {(close) => (
        <Form errors={errors} onSubmit={(event) => void record(event, close)}>
          <TextField
            autoFocus
            name="url"
            inputMode="url"
            label={t("link")}
            hint={t("linkHint", { channel: publication.channelName })}
            value={url}
            onChange={setUrl}
          />
          <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
        </Form>
      )}
    </Dialog>
  );
}
