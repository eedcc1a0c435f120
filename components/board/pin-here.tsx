"use client";

import { Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQuickPin } from "@/components/shell/quick-pin";
import { Kbd } from "@/components/ui/kbd";

/** The empty place at the top of the first column. */
export function PinHere() {
  const t = useTranslations("board");
  const { open } = useQuickPin();
  return (
    <button
      type="button"
      onClick={() => open()}
      aria-keyshortcuts="p"
      className="flex min-h-11 w-full items-center gap-2 rounded-r border border-dashed border-control pr-2.5 pl-3 text-left text-t14 text-ink-3 hover:bg-sunken hover:text-ink"
    >
      <Pin className="icon" aria-hidden />
      {t("pinHere")}
      <span className="ml-auto pointer-coarse:hidden" aria-hidden>
        <Kbd>P</Kbd>
      </span>
    </button>
  );
}
