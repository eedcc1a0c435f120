"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { openKeysOverview } from "@/components/shell/keys-overview";
import { Kbd } from "@/components/ui/kbd";
import { TextButton } from "@/components/ui/text-button";

/** The keys of the calendar at its foot, where there is a keyboard. */
export function CalendarKeys({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("calendar.keys");
  return (
    <div className="sticky bottom-0 z-10 hidden h-11 items-center gap-5 border-t border-line bg-canvas px-8 text-t13 text-ink-2 lg:flex print:hidden">
      <Key keys={["←", "→"]}>{t("walk")}</Key>
      <Key keys={["E"]}>{t("open")}</Key>
      {canWrite ? <Key keys={["M"]}>{t("move")}</Key> : null}
      <Key keys={["T"]}>{t("today")}</Key>
      <TextButton onPress={openKeysOverview} className="ml-auto">
        {t("all")}
      </TextButton>
    </div>
  );
}

function Key({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      <span className="ml-0.5">{children}</span>
    </span>
  );
}
