"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { PictureDrop } from "@/components/media/picture-drop";
import { UploadList } from "@/components/media/upload-list";
import { useUploads } from "@/components/media/use-uploads";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { SIGNAL_BODY_MAX } from "@/lib/domain/cases/limits";
import type { AddedAsset } from "@/lib/features/assets/options";
import { recordByHandAction } from "@/lib/features/cases/actions";
import type { InboxAround } from "@/lib/features/inbox/schema";
import { AddedPictures } from "./added-pictures";
import { useCaseStep } from "./case-steps";
import { useInbox } from "./use-inbox";

type AddCaseProps = { around: InboxAround; close: () => void };

const NONE = "none";
const LINK = /^\s*(https?:\/\/\S+)\s*$/i;

/** What somebody saw outside: a link or what was said, or a picture of it. Two fields are enough; the rest can wait. */
export function AddCase({ around, close }: AddCaseProps) {
  const t = useTranslations("inbox.add");
  const { open } = useInbox();
  const { take, isBusy } = useCaseStep(recordByHandAction);
  const [id] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState("");
  const [from, setFrom] = useState("");
  const [channelId, setChannelId] = useState<string | null>(null);
  const [isListening, setListening] = useState(false);
  const [pictures, setPictures] = useState<AddedAsset[]>([]);
  const [errors, setErrors] = useState<FormErrors>();
  const uploads = useUploads(async (added) => {
    setPictures((known) => [...known.filter(({ assetId }) => assetId !== added.assetId), added]);
    return undefined;
  });

  async function add(event: FormEvent) {
    event.preventDefault();
    const { url, body } = readSaid(said);
    const mode = isListening ? "listening" : "talking";
    const assetIds = pictures.map(({ assetId }) => assetId);
    const taken = await take({ id, url, body, from, channelId, mode, assetIds });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t(taken.value.isNew ? "added" : "known") });
    close();
    open(taken.value.caseId);
  }

  return (
    <Dialog isOpen onOpenChange={close} size="sm" title={t("title")}>
      <Form errors={merged(errors)} onSubmit={(event) => void add(event)}>
        <TextArea
          autoFocus
          name="body"
          label={t("said")}
          hint={t("saidHint")}
          rows={3}
          maxLength={SIGNAL_BODY_MAX}
          value={said}
          onChange={setSaid}
        />
        <PictureDrop add={uploads.add} isBusy={uploads.isBusy} />
        <UploadList uploads={uploads} />
        <AddedPictures
          pictures={pictures}
          remove={(assetId) => setPictures((known) => known.filter((one) => one.assetId !== assetId))}
        />
        <TextField name="from" label={t("from")} hint={t("fromHint")} maxLength={300} value={from} onChange={setFrom} />
        <Select
          name="channelId"
          label={t("channel")}
          value={channelId ?? NONE}
          onChange={(key) => setChannelId(key === NONE ? null : String(key))}
          error={errorOf(errors, "channelId")}
          options={[
            { id: NONE, label: t("noChannel") },
            ...around.channels.map((channel) => ({ id: channel.id, label: channel.name })),
          ]}
        />
        <Switch isSelected={isListening} onChange={setListening} detail={t("listenText")}>
          {t("listen")}
        </Switch>
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy || uploads.isBusy} />
      </Form>
    </Dialog>
  );
}

/** A line that is a link alone is where it stands; everything else is what was said. */
function readSaid(said: string): { url: string | null; body: string } {
  const lines = said.split("\n");
  const at = lines.findIndex((line) => LINK.test(line));
  if (at === -1) return { url: null, body: said };
  const url = LINK.exec(lines[at] ?? "")?.[1] ?? null;
  return {
    url,
    body: lines
      .filter((_, index) => index !== at)
      .join("\n")
      .trim(),
  };
}

/** One field takes both: what is wrong with the link stands beside it too. */
function merged(errors: FormErrors | undefined): FormErrors | undefined {
  const url = errors?.fields?.url;
  if (!errors?.fields || !url) return errors;
  return { ...errors, fields: { ...errors.fields, body: url } };
}
