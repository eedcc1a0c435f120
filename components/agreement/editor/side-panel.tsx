"use client";

import { PanelRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** What the draft does, beside its rows where there is room for it. */
export function SidePanel({ children }: { children: ReactNode }) {
  const t = useTranslations("editor.side");
  return (
    <aside
      aria-label={t("title")}
      className="max-[85rem]:hidden min-[85rem]:border-l min-[85rem]:border-line min-[85rem]:bg-surface print:hidden"
    >
      <div className="sticky top-(--top) max-h-[calc(100dvh-var(--banner)-var(--top))] divide-y divide-line overflow-y-auto *:p-5">
        {children}
      </div>
    </aside>
  );
}

/** The same over the page, where there is no room beside the rows. */
export function SideSheet({ children }: { children: ReactNode }) {
  const t = useTranslations("editor.side");
  const trigger = (
    <Button size="sm" icon={<PanelRight className="icon" aria-hidden />}>
      {t("open")}
    </Button>
  );
  return (
    <div className="ml-auto min-[85rem]:hidden">
      <Dialog title={t("title")} trigger={trigger}>
        <div className="divide-y divide-line *:py-5 first:*:pt-0">{children}</div>
      </Dialog>
    </div>
  );
}
