import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DoorFoot } from "@/components/access/door-foot";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { chooseLocale, chooseTheme } from "@/lib/platform/i18n/preferences";
import { readTheme } from "@/lib/platform/i18n/theme";

/** For who is outside: no frame, one column, and the language and light they want. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([getLocale(), readTheme()]);
  return (
    <ClientMessages of={["access"]}>
      <div className="mx-auto grid min-h-dvh max-w-165 content-between gap-10 px-4 py-8 md:py-12">
        {children}
        <DoorFoot locale={locale} theme={theme} chooseLocale={chooseLocale} chooseTheme={chooseTheme} />
      </div>
    </ClientMessages>
  );
}
