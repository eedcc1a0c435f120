"use client";

import { Check, LoaderCircle, Users, WifiOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { LineState } from "./edit-line";

type SaveLineProps = { state: LineState; waiting: number; writers: readonly string[] };

const ICONS = { saved: Check, saving: LoaderCircle, offline: WifiOff };

/** Whether everything is kept, and who else is writing; quiet as long as all is well. */
export function SaveLine({ state, waiting, writers }: SaveLineProps) {
  const t = useTranslations("editor.save");
  const format = useFormatter();
  const Icon = ICONS[state];
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-1 text-t13 text-ink-2">
      <p role="status" className={cx("flex items-center gap-1.5", state === "offline" && "font-medium text-amber-ink")}>
        <Icon
          className={cx("icon size-3.5", state === "saving" && "animate-spin motion-reduce:animate-none")}
          aria-hidden
        />
        {state === "offline" ? t("offline", { count: waiting }) : t(state)}
      </p>
      {writers.length > 0 ? (
        <p className="flex items-center gap-1.5">
          <Users className="icon size-3.5" aria-hidden />
          {t("writers", { names: format.list(writers), count: writers.length })}
        </p>
      ) : null}
    </div>
  );
}
