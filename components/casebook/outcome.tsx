"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Answer } from "@/lib/domain/consultations";

/** What was decided, in a word and a sign. */
export function Outcome({ outcome }: { outcome: Answer }) {
  const t = useTranslations("casebook.outcome");
  const Icon = outcome === "no" ? CircleX : CircleCheck;
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold whitespace-nowrap text-ink">
      <Icon className={`icon ${outcome === "no" ? "text-ink-2" : "text-accent-ink"}`} aria-hidden />
      {t(outcome)}
    </span>
  );
}
