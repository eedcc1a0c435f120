"use client";

import { NextIntlClientProvider } from "next-intl";
import { createContext, type ReactNode, use, useMemo } from "react";
import type { Locale } from "@/lib/domain/language";

type Messages = Record<string, object>;

const Given = createContext<Messages>({});

type WordsProps = { locale: Locale; timeZone: string; text: string; children: ReactNode };

/**
 * Adds these words to those given further up. They travel as text: one value, where a catalogue would be thousands, each
 * of which the server writes and the browser reads by itself.
 */
export function Words({ locale, timeZone, text, children }: WordsProps) {
  const outer = use(Given);
  const messages = useMemo<Messages>(() => ({ ...outer, ...readOnce(text) }), [outer, text]);
  return (
    <Given value={messages}>
      <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
        {children}
      </NextIntlClientProvider>
    </Given>
  );
}

const read = new Map<string, Messages>();

/** The same few texts come back on every page, and the server draws many of them. */
function readOnce(text: string): Messages {
  const messages = read.get(text) ?? (JSON.parse(text) as Messages);
  read.set(text, messages);
  return messages;
}
