"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useDeed } from "@/components/channels/use-deed";
import { useTaking } from "@/components/refusals/use-taking";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useCopy } from "@/components/ui/use-copy";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/lib/domain/webhooks";
import { addWebhookAction, changeWebhookAction } from "@/lib/features/webhooks/actions";
import type { WebhookView } from "@/lib/features/webhooks/schema";
import { Choices } from "./choices";
import { wordOf } from "./words";

type Said = { name: string; url: string; events: readonly WebhookEvent[] };

/** A new address; its secret is shown once, before the dialog closes. */
export function AddWebhookForm({ close, onAdded }: { close: () => void; onAdded: () => void }) {
  const t = useTranslations("outside.webhooks");
  const [said, setSaid] = useState<Said>({ name: "", url: "", events: WEBHOOK_EVENTS });
  const [secret, setSecret] = useState<string | null>(null);
  const [errors, setErrors] = useState<FormErrors>();
  const { take, isBusy } = useTaking(addWebhookAction, async () => undefined);

  async function add(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ ...said, events: [...said.events] });
    setErrors(taken.ok ? undefined : taken.errors);
    if (taken.ok) setSecret(taken.value.secret);
  }

  if (secret) return <ShownSecret secret={secret} close={onAdded} />;
  return (
    <Form errors={errors} onSubmit={(event) => void add(event)}>
      <WebhookFields said={said} onChange={setSaid} />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("addSubmit")} busy={isBusy} />
    </Form>
  );
}

export function ChangeWebhookForm({ hook, close }: { hook: WebhookView; close: () => void }) {
  const t = useTranslations("outside.webhooks");
  const [said, setSaid] = useState<Said>(hook);
  const { run, isBusy, errors } = useDeed(changeWebhookAction);
  async function keep(event: FormEvent) {
    event.preventDefault();
    const { name, url, events } = said;
    if (!(await run({ webhookId: hook.id, name, url, events: [...events] }))) return;
    toast.show({ text: t("changed", { name }) });
    close();
  }
  return (
    <Form errors={errors} onSubmit={(event) => void keep(event)}>
      <WebhookFields said={said} onChange={setSaid} />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("keep")} busy={isBusy} />
    </Form>
  );
}

function WebhookFields({ said, onChange }: { said: Said; onChange: (said: Said) => void }) {
  const t = useTranslations("outside.webhooks");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        maxLength={60}
        value={said.name}
        onChange={(name) => onChange({ ...said, name })}
      />
      <TextField
        name="url"
        inputMode="url"
        autoComplete="off"
        label={t("url")}
        hint={t("urlHint")}
        value={said.url}
        onChange={(url) => onChange({ ...said, url })}
      />
      <Choices
        name="events"
        label={t("events")}
        value={said.events}
        onChange={(events) => onChange({ ...said, events })}
        options={WEBHOOK_EVENTS.map((id) => ({ id, label: t(`eventNames.${wordOf(id)}`), detail: id }))}
      />
    </>
  );
}

/** The secret, once: nobody can look it up again. */
function ShownSecret({ secret, close }: { secret: string; close: () => void }) {
  const t = useTranslations("outside.webhooks");
  const copy = useCopy(t("copied"));
  return (
    <div className="grid gap-4">
      <div role="status" className="grid gap-2 rounded-r border border-accent-line bg-accent-soft p-3">
        <p className="font-medium">{t("secretShown")}</p>
        <code className="text-t13 break-all select-all">{secret}</code>
        <Button size="sm" onPress={() => void copy(secret)} className="justify-self-start">
          {t("copy")}
        </Button>
      </div>
      <p className="text-t14 text-ink-2">{t("how")}</p>
      <code className="rounded-r bg-sunken p-3 text-t13 break-all">
        Trekker-Signature: t=…,v1=HMAC-SHA256(secret, t + "." + body)
      </code>
      <Button kind="primary" onPress={close} className="justify-self-end">
        {t("haveIt")}
      </Button>
    </div>
  );
}
