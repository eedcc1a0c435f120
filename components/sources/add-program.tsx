"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useCopy } from "@/components/ui/use-copy";
import { makeSourceAction } from "@/lib/features/case-sources/actions";

type Named = { id: string; name: string };
type Made = { address: string; secret: string };

const NOWHERE = "nowhere";

/** Lets a program in: a name for it, where its cases are answered, and then its address and key, once. */
export function AddProgram({ channels }: { channels: readonly Named[] }) {
  const t = useTranslations("sources.programs");
  const { take, isBusy } = useStep(makeSourceAction);
  const [name, setName] = useState("");
  const [channelId, setChannel] = useState(NOWHERE);
  const [made, setMade] = useState<Made | null>(null);
  const [errors, setErrors] = useState<FormErrors>();

  async function make(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ name, channelId: channelId === NOWHERE ? null : channelId });
    setErrors(taken.ok ? undefined : taken.errors);
    if (!taken.ok) return;
    const { path, secret } = taken.value;
    setMade({ address: new URL(path, window.location.origin).href, secret });
    setName("");
  }

  return (
    <div className="grid gap-5">
      <Form errors={errors} onSubmit={(event) => void make(event)} className="max-w-80">
        <TextField name="name" label={t("name")} hint={t("nameHint")} maxLength={80} value={name} onChange={setName} />
        <Select
          name="channelId"
          label={t("channel")}
          hint={t("channelHint")}
          value={channelId}
          onChange={(chosen) => setChannel(String(chosen ?? NOWHERE))}
          options={[{ id: NOWHERE, label: t("noChannel") }, ...channels.map(({ id, name: label }) => ({ id, label }))]}
        />
        <Button type="submit" busy={isBusy} className="justify-self-start">
          {t("make")}
        </Button>
      </Form>
      {made ? <MadeProgram {...made} /> : null}
    </div>
  );
}

/** Address and key, once: nobody can look the key up again. */
function MadeProgram({ address, secret }: Made) {
  const t = useTranslations("sources.programs");
  return (
    <div role="status" className="grid max-w-160 gap-3 rounded-r border border-accent-line bg-accent-soft p-4">
      <p className="font-medium">{t("shown")}</p>
      <Copied label={t("address")} value={address} />
      <Copied label={t("key")} value={secret} />
    </div>
  );
}

function Copied({ label, value }: { label: string; value: string }) {
  const t = useTranslations("sources");
  const copy = useCopy(t("copied"));
  return (
    <div className="grid gap-1">
      <span className="text-t13 text-ink-2">{label}</span>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <code className="min-w-0 flex-1 basis-60 text-t13 break-all select-all">{value}</code>
        <Button size="sm" aria-label={t("copyNamed", { what: label })} onPress={() => void copy(value)}>
          {t("copy")}
        </Button>
      </div>
    </div>
  );
}
