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

/** What a network asks for: Bluesky a name and an app password; on Mastodon the token says whose it is. */
const ASKED = {
  bluesky: { usualServer: "https://bsky.social", asksName: true },
  mastodon: { usualServer: "", asksName: false },
} as const;

/** The account, its secret and its server. What was typed stays when the network says no. */
export function ConnectForm({ channel, close }: { channel: ChannelView; close: () => void }) {
  const t = useTranslations("channels");
  const { run, isBusy, errors } = useDeed(connectChannelAction);
  const network = channel.network === "mastodon" ? "mastodon" : "bluesky";
  const { usualServer, asksName } = ASKED[network];
  const [handle, setHandle] = useState(channel.account?.handle ?? "");
  const [appPassword, setAppPassword] = useState("");
  const [serviceUrl, setServiceUrl] = useState(channel.account?.serviceUrl ?? usualServer);

  async function connect(event: FormEvent) {
    event.preventDefault();
    const server = serviceUrl.trim();
    const address = /^[a-z]+:/i.test(server) ? server : `https://${server}`;
    const account = { channelId: channel.id, handle: asksName ? handle : "", appPassword, serviceUrl: address };
    if (!(await run(account))) return;
    toast.show({ text: t("connect.done", { name: channel.name }) });
    close();
  }

  return (
    <Form errors={errors} onSubmit={(event) => void connect(event)}>
      <p className="text-ink-2">{t(`connect.of.${network}.text`)}</p>
      {asksName ? (
        <TextField
          name="handle"
          label={t("connect.handle")}
          hint={t("connect.handleHint")}
          autoComplete="off"
          value={handle}
          onChange={setHandle}
        />
      ) : null}
      <TextField
        name="appPassword"
        type="password"
        label={t(`connect.of.${network}.secret`)}
        hint={t(`connect.of.${network}.secretHint`)}
        autoComplete="off"
        value={appPassword}
        onChange={setAppPassword}
      />
      <TextField
        name="serviceUrl"
        inputMode="url"
        label={t("connect.serviceUrl")}
        hint={t(`connect.of.${network}.serverHint`)}
        value={serviceUrl}
        onChange={setServiceUrl}
      />
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("connect.submit")} busy={isBusy} />
    </Form>
  );
}
