"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import type { ChannelView } from "@/lib/features/channels/schema";

const ConnectForm = dynamic(() => later(() => import("./connect-form")).then((module) => module.ConnectForm), {
  ssr: false,
});

/** Connects an account, or another one; the network is asked before anything is kept. */
export function ConnectAccount({ channel }: { channel: ChannelView }) {
  const t = useTranslations("channels.connect");
  return (
    <Dialog
      size="md"
      title={t("title", { name: channel.name })}
      trigger={<Button size="sm">{t(channel.account ? "other" : "open")}</Button>}
    >
      {(close) => <ConnectForm channel={channel} close={close} />}
    </Dialog>
  );
}
