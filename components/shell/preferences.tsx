"use client";

import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { LOCALES, type Locale } from "@/lib/domain/language";
import type { Theme } from "./types";

const THEMES: Theme[] = ["light", "dark", "system"];

/** Light, dark or what the device says; seen at once, kept for this browser. */
export function ThemeChoice({ theme, choose }: { theme: Theme; choose: (theme: Theme) => Promise<void> }) {
  const t = useTranslations("shell");
  const [shown, show] = useOptimistic(theme);
  const [, start] = useTransition();
  function change(next: Theme) {
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    start(async () => {
      show(next);
      await choose(next);
    });
  }
  return (
    <div className="grid justify-items-start gap-1.5">
      <span className="text-t13 text-ink-2">{t("theme.label")}</span>
      <SegmentedControl
        label={t("theme.label")}
        value={shown}
        onChange={change}
        options={THEMES.map((id) => ({ id, label: t(`theme.${id}`) }))}
      />
    </div>
  );
}

/** Each language by its own name, so that who cannot read this one finds the way. */
const OWN_NAMES: Record<Locale, string> = { nl: "Nederlands", en: "English" };

export function LocaleChoice({ locale, choose }: { locale: Locale; choose: (locale: Locale) => Promise<void> }) {
  const t = useTranslations("shell");
  const [shown, show] = useOptimistic(locale);
  const [, start] = useTransition();
  function change(next: Locale) {
    start(async () => {
      show(next);
      await choose(next);
    });
  }
  return (
    <div className="grid justify-items-start gap-1.5">
      <span className="text-t13 text-ink-2">{t("language")}</span>
      <SegmentedControl
        label={t("language")}
        value={shown}
        onChange={change}
        options={LOCALES.map((id) => ({ id, label: OWN_NAMES[id] }))}
      />
    </div>
  );
}
