"use client";

import { useQuery } from "@tanstack/react-query";
import { BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Moment } from "@/components/time/moment";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLink } from "@/components/ui/page-link";
import { Skeleton } from "@/components/ui/skeleton";
import { markNoticesReadAction } from "@/lib/features/notices/actions";
import { noticesOptions } from "@/lib/features/notices/options";

type NoticeListProps = { close: () => void; onSeen: () => void };

/** The newest notices; what was new when the list was opened has a green line before it for as long as it is open. */
export function NoticeList({ close, onSeen }: NoticeListProps) {
  const t = useTranslations("shell.notifications");
  const { data, isError } = useQuery({ ...noticesOptions(), staleTime: 0 });
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const see = useEffectEvent((ids: string[]) => {
    setFresh((before) => new Set([...before, ...ids]));
    onSeen();
    void markNoticesReadAction({ ids });
  });
  const unread = data?.notices.flatMap(({ id, isUnread }) => (isUnread ? id : [])).join(",");
  useEffect(() => {
    if (unread) see(unread.split(","));
  }, [unread]);

  if (isError && !data) return <EmptyState title={t("failed")}>{t("failedHint")}</EmptyState>;
  if (!data) return <Skeleton label={t("loading")} className="p-4" lines={["80%", "50%", "70%"]} />;
  if (data.notices.length === 0) {
    return <EmptyState icon={<BellOff className="icon" aria-hidden />} title={t("none")} />;
  }
  return (
    <>
      <h2 className="px-4 pt-3 pb-2 text-t14">{t("title")}</h2>
      <ul>
        {data.notices.map(({ id, href, title, line, at }) => (
          <li key={id} className="border-t border-line">
            <PageLink
              href={href}
              onClick={close}
              className={cx(
                "block border-l-2 px-4 py-2.5 text-t14 -outline-offset-2 hover:bg-sunken",
                fresh.has(id) ? "border-l-accent" : "border-l-transparent",
              )}
            >
              {fresh.has(id) ? <span className="sr-only">{t("new")} </span> : null}
              <span className="font-medium">{title}</span>
              <span className="block text-ink-2">{line}</span>
              <Moment at={at} className="block text-t13 text-ink-3" />
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
