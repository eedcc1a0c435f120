"use client";

import { CircleCheck, Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Row } from "@/components/ui/row-list";
import type { ChannelView } from "@/lib/features/channels/schema";
import { ConnectAccount } from "./connect-account";
import { DisconnectAccount } from "./disconnect-account";
import { LookLine } from "./look-line";

/** One channel: how texts get there, and what can be changed about that. */
export function ChannelRow({ channel }: { channel: ChannelView }) {
  const t = useTranslations("channels");
  const { account } = channel;
  const Icon = account ? CircleCheck : Hand;
  return (
    <Row
      title={channel.name}
      detail={
        <span className="flex gap-2">
          <Icon className={`icon mt-0.5 ${account ? "text-accent-ink" : "text-ink-3"}`} aria-hidden />
          <span>
            {t(`networks.${channel.network}`)}
            {" · "}
            {account
              ? t.rich("connected", { handle: account.handle, at: () => <Moment at={account.checkedAt} /> })
              : t(channel.network === "mail" ? "byMail" : "byHand")}
            {channel.characterLimit ? ` · ${t("limit", { limit: channel.characterLimit })}` : null}
            {channel.look ? (
              <span className="block">
                <LookLine look={channel.look} />
              </span>
            ) : null}
          </span>
        </span>
      }
      actions={
        channel.canConnect ? (
          <>
            <ConnectAccount channel={channel} />
            {account ? <DisconnectAccount channel={channel} /> : null}
          </>
        ) : undefined
      }
    />
  );
}
