"use client";

import { useTranslations } from "next-intl";
import { Level } from "@/components/tone/level";
import type { Severity, ToneRule } from "@/lib/domain/tone";
import { useGuide } from "./guide-context";

/** What weighs otherwise than it does by itself: those are the ones somebody decided on. */
export function LevelTable() {
  const t = useTranslations("tone");
  const { levels } = useGuide().guide.parts.levels;
  const set = Object.entries(levels) as [ToneRule, Severity | "off"][];
  if (set.length === 0) return null;
  return (
    <ul className="mt-3 text-t14">
      {set.map(([rule, level]) => (
        <li key={rule} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-1.5">
          <span>{t(`rules.${rule}`)}</span>
          {level === "off" ? (
            <span className="text-t13 text-ink-3">{t("levels.off")}</span>
          ) : (
            <Level severity={level} />
          )}
        </li>
      ))}
    </ul>
  );
}
