"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { type UiText, UiTextProvider } from "@/components/ui/ui-text";

/** What every page needs around it: the language of the parts and their few own words. */
export function Providers({ tag, text, children }: { tag: string; text: UiText; children: ReactNode }) {
  return (
    <I18nProvider locale={tag}>
      <UiTextProvider text={text}>{children}</UiTextProvider>
    </I18nProvider>
  );
}
