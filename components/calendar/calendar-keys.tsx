"use client";

import { useTranslations } from "next-intl";
import { KeysLine } from "@/components/shell/keys-line";

/** The keys of the calendar. */
export function CalendarKeys({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("calendar.keys");
  const keys = [
    { shown: ["←", "→"], does: t("walk") },
    { shown: ["E"], does: t("open") },
    ...(canWrite ? [{ shown: ["M"], does: t("move") }] : []),
    { shown: ["T"], does: t("today") },
  ];
  return <KeysLine keys={keys} all={t("all")} />;
}
