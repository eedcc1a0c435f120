"use client";

import { Pin } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useQuickPin } from "@/components/shell/quick-pin";
import { Kbd } from "@/components/ui/kbd";
import { later } from "@/components/ui/later";
import { useBoard } from "./board-context";

const KeptList = dynamic(() => later(() => import("./kept/kept-list")).then((module) => module.KeptList), {
  ssr: false,
});

/** The empty place at the top of the first column, and under it what waits on this device to hang there. */
export function PinHere() {
  const t = useTranslations("board");
  const { open } = useQuickPin();
  const { viewer } = useBoard();
  return (
    <>
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
      <KeptList owner={viewer.memberId} />
    </>
  );
}
