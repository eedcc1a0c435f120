import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NowProvider } from "@/components/time/now";
import { ToastRegion } from "@/components/ui/toast";
import { Buttons } from "./buttons";
import { Colours } from "./colours";
import { Deadlines, Verdicts } from "./facts";
import { Fields } from "./fields";
import { Letters, Spaces } from "./letters";
import { Lists } from "./lists";
import { Notices, States } from "./notices";
import { Overlays } from "./overlays";
import { SAMPLE_NOW, SAMPLE_ZONE } from "./sample-frame";
import { ThemeSwitch } from "./theme-switch";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("design");
  return { title: t("title") };
}

/** Every part in every state, on one sheet, to lay beside the picture. */
export default async function DesignPage() {
  const [t, locale] = await Promise.all([getTranslations("design"), getLocale()]);
  return (
    <NowProvider now={SAMPLE_NOW} zone={SAMPLE_ZONE}>
      <main className="mx-auto max-w-360 px-4 py-10 md:px-12">
        <header className="flex flex-wrap items-baseline gap-x-4 gap-y-2 border-b border-line-2 pb-6">
          <h1>{t("title")}</h1>
          <p className="flex-1 basis-72 text-ink-2">{t("lead")}</p>
          <ThemeSwitch locale={locale} />
        </header>
        <Colours />
        <div className="grid gap-x-16 lg:grid-cols-2">
          <Letters />
          <Spaces />
        </div>
        <Buttons />
        <div className="grid items-start gap-x-16 lg:grid-cols-2">
          <div>
            <Deadlines />
            <Fields />
          </div>
          <div>
            <Verdicts />
            <Overlays />
            <Notices />
            <States />
          </div>
        </div>
        <Lists />
      </main>
      <ToastRegion />
    </NowProvider>
  );
}
