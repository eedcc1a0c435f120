"use client";

import { CirclePause } from "lucide-react";
import { useTranslations } from "next-intl";

/** On the page of a post that stands still: why, and who decides on it. */
export function HeldNotice({ isCrisis, mayDecide }: { isCrisis: boolean; mayDecide: boolean }) {
  const t = useTranslations("held.notice");
  const state = isCrisis ? "during" : mayDecide ? "yours" : "after";
  return (
    <p className="flex gap-2 rounded-r bg-amber-soft px-3 py-2 font-medium text-amber-ink">
      <CirclePause className="icon mt-0.5" aria-hidden />
      <span>{t(state)}</span>
    </p>
  );
}
