"use client";

import { NextIntlClientProvider } from "next-intl";
import { useEffect, useState } from "react";
import { Fault, type FaultProps } from "@/components/shell/fault";
import { Providers } from "@/components/shell/providers";
import { DEFAULT_LOCALE, intlTag, type Locale, preferredLocale } from "@/lib/domain/language";
import type nl from "@/messages/nl.json";
import "./globals.css";

type Words = { locale: Locale; messages: typeof nl };

const catalogues: Record<Locale, () => Promise<{ default: typeof nl }>> = {
  nl: () => import("@/messages/nl.json"),
  en: () => import("@/messages/en.json"),
};

/**
 * The frame of the whole app broke, and with it what gives pages their words: they are fetched here, so that no other
 * page has to carry both catalogues.
 */
export default function GlobalError(props: FaultProps) {
  const [words, setWords] = useState<Words>();
  const [{ lang, theme }] = useState(readBrokenPage);
  useEffect(() => {
    const locale = preferredLocale(lang || navigator.languages.join(","));
    catalogues[locale]().then(
      (catalogue) => setWords({ locale, messages: catalogue.default }),
      () => window.location.reload(),
    );
  }, [lang]);
  return (
    <html lang={words?.locale ?? lang} data-theme={theme}>
      <body>
        {words ? (
          <NextIntlClientProvider locale={words.locale} messages={{ errors: words.messages.errors }}>
            <Providers tag={intlTag(words.locale)} text={words.messages.ui}>
              <Fault {...props} />
            </Providers>
          </NextIntlClientProvider>
        ) : null}
      </body>
    </html>
  );
}

/** The page that broke still stands while this one is drawn for the first time: its language and theme go on. */
function readBrokenPage(): { lang: string; theme: string | undefined } {
  if (typeof document === "undefined") return { lang: DEFAULT_LOCALE, theme: undefined };
  const { lang, dataset } = document.documentElement;
  return { lang, theme: dataset.theme };
}
