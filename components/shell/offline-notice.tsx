"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { useHeartbeat, useOnline } from "./connection";

/** Says that the line is down, and that nothing typed is lost. The region stays, so that its words are read. */
export function OfflineNotice() {
  const t = useTranslations("shell");
  useHeartbeat();
  const online = useOnline();
  return (
    <div role="status" className="print:hidden">
      {online ? null : (
        <Notice kind="offline" silent className="rounded-none md:px-8">
          {t("offline")}
        </Notice>
      )}
    </div>
  );
}
