import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/providers";
import { intlTag } from "@/lib/domain/language";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { readTheme } from "@/lib/platform/i18n/theme";
import { figtree, figtreeExt } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: "Trekker", template: "%s · Trekker" },
    description: t("description"),
    applicationName: "Trekker",
    appleWebApp: { title: "Trekker", statusBarStyle: "default" },
    icons: { icon: "/icon.svg", apple: "/icon-192.png" },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f7" },
    { media: "(prefers-color-scheme: dark)", color: "#171614" },
  ],
};

/** Language, theme, letter and words: what every page has, signed in or not. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, t] = await Promise.all([getLocale(), readTheme(), getTranslations("ui")]);
  const text = {
    close: t("close"),
    undo: t("undo"),
    busy: t("busy"),
    clear: t("clear"),
    openList: t("openList"),
    openCalendar: t("openCalendar"),
    previousMonth: t("previousMonth"),
    nextMonth: t("nextMonth"),
    notices: t("notices"),
    nothingFound: t("nothingFound"),
    notCopied: t("notCopied"),
  };
  return (
    <html
      lang={locale}
      data-theme={theme === "system" ? undefined : theme}
      className={`${figtree.variable} ${figtreeExt.variable}`}
      suppressHydrationWarning
    >
      <body>
        <Providers tag={intlTag(locale)} text={text}>
          <ClientMessages>{children}</ClientMessages>
        </Providers>
      </body>
    </html>
  );
}
