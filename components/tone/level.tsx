"use client";

import { CircleX, Lightbulb, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Severity } from "@/lib/domain/tone";

const ICONS = { suggestion: Lightbulb, warning: TriangleAlert, error: CircleX };
const LOOKS = { suggestion: "text-ink-2", warning: "text-amber-ink", error: "text-red-ink" };

/** How much a finding weighs: an icon and a word. */
export function Level({ severity }: { severity: Severity }) {
  const t = useTranslations("tone.levels");
  const Icon = ICONS[severity];
  return (
    <span className={`inline-flex items-center gap-1 text-t13 font-medium whitespace-nowrap ${LOOKS[severity]}`}>
      <Icon className="icon" aria-hidden />
      {t(severity)}
    </span>
  );
}
