"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Form } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { connectChannelAction } from "@/lib/features/channels/actions";
import type { ChannelView } from "@/lib/features/channels/schema";
import { useDeed } from "./use-deed";

const USUAL_SERVER = "https://bsky.social";

/** The account, its app password and its server. What was typed stays when the network says no. */
export function ConnectForm({ channel, close }: { channel: ChannelView; close: () => void }) {
  const t = useTranslations("channels");
  const { run, isBusy, errors } = useDeed(connectChannelAction);
  const [handle, setHandle] = useState(channel.account?.handle ?? "");
  const [appPassword, setAppPassword] = useState("");
  const [serviceUrl, setServiceUrl] = useState(channel.account?.serviceUrl ?? USUAL_SERVER);

  async function connect(event: FormEvent) {
    event.preventDefault();
    if (!(await run({ channelId: channel.id, handle, appPassword, serviceUrl }))) return;
    toast.show({ text: t("connect.done", { name: channel.name }) });
    close();
  }

  return (
    <Form errors={errors} onSubmit={(event) => void connect(event)}>
      <p className="text-ink-2">{t("connect.text")}</p>
      <TextField
        name="handle"
        label={t("connect.handle")}
        hint={t("connect.handleHint")}
        autoComplete="off"
        value={handle}
        onChange={setHandle}
      />
      <TextField
        name="appPassword"
        type="password"
        label={t("connect.appPassword")}
        hint={t("connect.appPasswordHint")}
        autoComplete="off"
        value={appPassword}
        onChange={setAppPassword}
      />
      <TextField
        name="serviceUrl"
        inputMode="url"
        label={t("connect.serviceUrl")}
        hint={t("connect.serviceUrlHint")}
        value={serviceUrl}
        onChange={setServiceUrl}
      />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("connect.submit")} busy={isBusy} />
    </Form>
  );
}
