"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLive } from "@/components/live/use-live";
import { IconButton } from "@/components/ui/icon-button";
import { later } from "@/components/ui/later";
import { Popover } from "@/components/ui/popover";
import { noticesOptions } from "@/lib/features/notices/options";

const NoticeList = dynamic(() => later(() => import("./notice-list")).then((module) => module.NoticeList), {
  ssr: false,
});

/** What happened for you. The number follows at once; the list is fetched when it is opened, and then counts as seen. */
export function NoticeBell({ unread: unreadAtFirst }: { unread: number }) {
  const t = useTranslations("shell.notifications");
  const client = useQueryClient();
  const [unread, setUnread] = useState(unreadAtFirst);

  useLive(async (event) => {
    if (event.topic !== "notices" && event.topic !== "resync") return;
    // An answer that is still on its way was asked for before this happened.
    await client.cancelQueries(noticesOptions());
    const answer = await client.fetchQuery({ ...noticesOptions(), staleTime: 0 }).catch(() => null);
    if (answer) setUnread(answer.unread);
  });

  return (
    <Popover
      label={t("title")}
      placement="bottom end"
      className="w-96"
      trigger={
        <IconButton label={t("count", { count: unread })}>
          <Bell className="icon size-5" aria-hidden />
          <Badge count={unread} />
        </IconButton>
      }
    >
      {(close) => <NoticeList close={close} onSeen={() => setUnread(0)} />}
    </Popover>
  );
}

/** The number on the bell; the button's own label says it in words. */
function Badge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <b
      aria-hidden
      className="absolute top-0.5 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-[11px]/4 font-semibold text-on-accent max-md:top-1.25 max-md:right-1"
    >
      {count > 99 ? "99+" : count}
    </b>
  );
}
