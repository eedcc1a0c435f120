"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { LookLine } from "@/components/channels/look-line";
import { Row, RowList } from "@/components/ui/row-list";
import type { ChannelView } from "@/lib/features/channels/schema";

/** The accounts that are read, and how that goes. */
export function NetworkList({ channels }: { channels: readonly ChannelView[] }) {
  const t = useTranslations("sources.networks");
  const read = channels.filter(({ look }) => look !== null);
  if (read.length === 0) return <p className="max-w-prose text-ink-2">{t("none")}</p>;
  return (
    <RowList className="max-w-160 border-t border-line">
      {read.map(({ id, name, account, look }) => {
        const Icon = look?.lastError ? TriangleAlert : CircleCheck;
        return (
          <Row
            key={id}
            title={name}
            detail={
              <span className="flex gap-2">
                <Icon className={`icon mt-0.5 ${look?.lastError ? "text-amber-ink" : "text-accent-ink"}`} aria-hidden />
                <span>
                  {account ? `${account.handle} · ` : null}
                  {look ? <LookLine look={look} /> : null}
                </span>
              </span>
            }
          />
        );
      })}
    </RowList>
  );
}
