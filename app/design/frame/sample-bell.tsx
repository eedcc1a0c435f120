"use client";

import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";

const UNREAD = 3;

/** The bell of the picture, without anything behind it. */
export function SampleBell() {
  const t = useTranslations("shell.notifications");
  return (
    <IconButton label={t("count", { count: UNREAD })}>
      <Bell className="icon size-5" aria-hidden />
      <b
        aria-hidden
        className="absolute top-0.5 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-[11px]/4 font-semibold text-on-accent"
      >
        {UNREAD}
      </b>
    </IconButton>
  );
}
