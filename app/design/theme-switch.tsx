"use client";

import { useState } from "react";
import { LocaleChoice, ThemeChoice } from "@/components/shell/preferences";
import type { Theme } from "@/components/shell/types";
import type { Locale } from "@/lib/domain/language";
import { chooseLocale } from "@/lib/platform/i18n/preferences";

/** Light, dark, Dutch, English, for the sheet alone. */
export function ThemeSwitch({ locale }: { locale: Locale }) {
  const [theme, setTheme] = useState<Theme>("system");
  return (
    <div className="flex flex-wrap gap-4">
      <ThemeChoice theme={theme} choose={async (next) => setTheme(next)} />
      <LocaleChoice locale={locale} choose={chooseLocale} />
    </div>
  );
}
