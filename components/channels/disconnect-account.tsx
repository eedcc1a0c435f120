"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { disconnectChannelAction } from "@/lib/features/channels/actions";
import type { ChannelView } from "@/lib/features/channels/schema";
import { useDeed } from "./use-deed";

/** Forgets an account. It asks first, since only whoever has the app password can take it back. */
export function DisconnectAccount({ channel }: { channel: ChannelView }) {
  const t = useTranslations("channels");
  const { run } = useDeed(disconnectChannelAction);
  async function disconnect(): Promise<string | undefined> {
    if (!(await run({ channelId: channel.id }))) return t("disconnect.failed");
    toast.show({ text: t("disconnect.done", { name: channel.name }) });
    return undefined;
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" kind="quiet">
          {t("disconnect.open")}
        </Button>
      }
      title={t("disconnect.title", { name: channel.name })}
      confirmLabel={t("disconnect.open")}
      cancelLabel={t("cancel")}
      danger
      onConfirm={disconnect}
    >
      <p>{t("disconnect.text", { handle: channel.account?.handle ?? "" })}</p>
    </ConfirmDialog>
  );
}
