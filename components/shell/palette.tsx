"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Kbd } from "@/components/ui/kbd";
import { later } from "@/components/ui/later";
import { useShortcut } from "./shortcuts";
import type { Frame } from "./types";

const PaletteDialog = dynamic(() => later(() => import("./palette-dialog")).then((module) => module.PaletteDialog), {
  ssr: false,
});

/** The search box in the top bar: jump, search and act. Ctrl K or ⌘ K opens it; its code comes with the first opening. */
export function Palette({ frame, canPin }: { frame: Frame; canPin: boolean }) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  useShortcut({
    key: "mod+k",
    shown: ["Ctrl", "K"],
    label: t("palette.open"),
    group: t("keys.everywhere"),
    run: () => setOpen(true),
  });
  return (
    <>
      <Button
        aria-label={t("palette.open")}
        aria-keyshortcuts="Control+K Meta+K"
        onPress={() => setOpen(true)}
        className="flex items-center gap-2 rounded-r text-t14 text-ink-3 max-md:size-11 max-md:justify-center max-md:text-ink-2 md:h-9 md:w-full md:max-w-90 md:border md:border-line-2 md:bg-surface md:pr-2 md:pl-3 md:hover:border-control"
      >
        <Search className="icon max-md:size-5" aria-hidden />
        <span className="min-w-0 truncate max-md:hidden">{t("palette.hint")}</span>
        <span className="ml-auto flex-none max-lg:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </Button>
      {isOpen ? <PaletteDialog frame={frame} canPin={canPin} close={() => setOpen(false)} /> : null}
    </>
  );
}
