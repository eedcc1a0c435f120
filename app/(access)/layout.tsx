import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DoorFoot } from "@/components/access/door-foot";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { chooseLocale, chooseTheme } from "@/lib/platform/i18n/preferences";
import { readTheme } from "@/lib/platform/i18n/theme";

/** Before anybody knows who you are: no frame, one column. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([getLocale(), readTheme()]);
  return (
    <ClientMessages of={["access", "refusals"]}>
      <div className="mx-auto grid min-h-dvh content-between justify-items-center gap-10 px-4 py-8 md:py-16">
        {children}
        <DoorFoot locale={locale} theme={theme} chooseLocale={chooseLocale} chooseTheme={chooseTheme} />
      </div>
    </ClientMessages>
  );
}
