"use client";

import { LocaleChoice, ThemeChoice } from "@/components/shell/preferences";
import type { Theme } from "@/components/shell/types";
import type { Locale } from "@/lib/domain/language";

type DoorFootProps = {
  locale: Locale;
  theme: Theme;
  chooseLocale: (locale: Locale) => Promise<void>;
  chooseTheme: (theme: Theme) => Promise<void>;
};

/** Language and light: both can be chosen before anybody knows who you are. */
export function DoorFoot({ locale, theme, chooseLocale, chooseTheme }: DoorFootProps) {
  return (
    <footer className="flex w-full max-w-md flex-wrap gap-x-8 gap-y-4 border-t border-line pt-5">
      <LocaleChoice locale={locale} choose={chooseLocale} />
      <ThemeChoice theme={theme} choose={chooseTheme} />
    </footer>
  );
}
