"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Difference } from "@/components/studio/difference";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { CONTENT_BODY_MAX, CONTENT_TITLE_MAX } from "@/lib/domain/content";
import { editContentAction } from "@/lib/features/managed-content/actions";
import type { ContentView } from "@/lib/features/managed-content/schema";

type Text = { title: string; body: string; url: string };
/** What somebody else wrote meanwhile. */
type Theirs = { name: string; title: string; body: string; revision: number };

/** A new text. Where somebody else wrote one meanwhile both stand beside each other, and the person chooses. */
export function EditText({ content, close }: { content: ContentView; close: () => void }) {
  const t = useTranslations("content.edit");
  const [text, setText] = useState<Text>({ title: content.title, body: content.body, url: content.url ?? "" });
  const [seenRevision, setSeen] = useState(content.revision);
  const { save, errors, theirs, settle, isBusy } = useSaving({ contentId: content.id, close });
  return (
    <Dialog isOpen onOpenChange={close} title={t("title")}>
      <Form
        errors={errors}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save(text, seenRevision);
        }}
      >
        {theirs ? (
          <Conflict
            theirs={theirs}
            mine={text.body}
            takeTheirs={() => {
              setText({ ...text, title: theirs.title, body: theirs.body });
              setSeen(theirs.revision);
              settle();
            }}
            keepMine={() => {
              setSeen(theirs.revision);
              settle();
              void save(text, theirs.revision);
            }}
          />
        ) : null}
        <TextField
          name="title"
          label={t("name")}
          value={text.title}
          onChange={(title) => setText({ ...text, title })}
          maxLength={CONTENT_TITLE_MAX}
        />
        <TextArea
          autoFocus
          name="body"
          label={t("text")}
          hint={t("variables")}
          rows={7}
          value={text.body}
          onChange={(body) => setText({ ...text, body })}
          maxLength={CONTENT_BODY_MAX}
        />
        <TextField name="url" label={t("url")} value={text.url} onChange={(url) => setText({ ...text, url })} />
        <p className="text-t13 text-ink-2">{t("follows")}</p>
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={isBusy} />
      </Form>
    </Dialog>
  );
}

function useSaving({ contentId, close }: { contentId: string; close: () => void }) {
  const t = useTranslations("content.edit");
  const refusal = useRefusal();
  const [errors, setErrors] = useState<FormErrors>();
  const [theirs, setTheirs] = useState<Theirs>();
  const [isBusy, setBusy] = useState(false);
  async function save({ title, body, url }: Text, seenRevision: number) {
    setBusy(true);
    const saved = await editContentAction({ contentId, seenRevision, title, body, url: url || null });
    setBusy(false);
    if (saved.ok) {
      toast.show({ text: t("saved") });
      return close();
    }
    const { code, values } = saved.refusal;
    setErrors(refusal.form(saved.refusal));
    if (code === "stale" && values) {
      const { name, title: theirTitle, body: theirBody, revision } = values;
      const text = { name: String(name), title: String(theirTitle), body: String(theirBody) };
      setTheirs({ ...text, revision: Number(revision) });
    }
  }
  const settle = () => {
    setTheirs(undefined);
    setErrors(undefined);
  };
  return { save, errors, theirs, settle, isBusy };
}

type ConflictProps = { theirs: Theirs; mine: string; takeTheirs: () => void; keepMine: () => void };

function Conflict({ theirs, mine, takeTheirs, keepMine }: ConflictProps) {
  const t = useTranslations("content.edit");
  return (
    <Notice kind="presence" icon={null}>
      <p className="font-semibold">{t("conflict", { name: theirs.name })}</p>
      <div className="my-2 text-t14">
        <Difference before={theirs.body} after={mine} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onPress={keepMine}>
          {t("keepMine")}
        </Button>
        <Button size="sm" kind="quiet" onPress={takeTheirs}>
          {t("takeTheirs", { name: theirs.name })}
        </Button>
      </div>
    </Notice>
  );
}
