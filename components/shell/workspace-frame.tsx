import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NowProvider } from "@/components/time/now";
import { ToastRegion } from "@/components/ui/toast";
import { BannerSlot } from "./banner-slot";
import { Dock } from "./dock";
import { KeysOverview } from "./keys-overview";
import { OfflineNotice } from "./offline-notice";
import { QueryProvider } from "./query-provider";
import { QuickPinProvider } from "./quick-pin";
import { Rail } from "./rail";
import { TopBar } from "./top-bar";
import type { Frame } from "./types";

type WorkspaceFrameProps = {
  frame: Frame;
  /** The crisis, over everything, when there is one. */
  banner?: ReactNode;
  /** What happened for you, at the right of the top bar. */
  bell: ReactNode;
  /** The sheet that pins an idea; opened through `useQuickPin`. */
  quickPin?: ReactNode;
  children: ReactNode;
};

/**
 * The frame around every page of an organisation: rail, top bar, the page, and what floats over it. Going to another
 * organisation throws away what the browser had fetched of the one before.
 */
export function WorkspaceFrame({ frame, banner, bell, quickPin, children }: WorkspaceFrameProps) {
  const t = useTranslations("shell");
  const canPin = Boolean(quickPin);
  return (
    <QueryProvider key={frame.organisation.id}>
      <NowProvider now={frame.now} zone={frame.zone}>
        <QuickPinProvider sheet={quickPin}>
          <a
            href="#page"
            className="absolute top-2 left-2 z-50 -translate-y-20 rounded-r bg-accent px-4 py-2 text-t14 font-semibold text-on-accent focus:translate-y-0"
          >
            {t("skip")}
          </a>
          <div className="has-[[data-banner]]:[--banner:3.25rem] max-md:not-has-[[data-projector]]:pb-24">
            <BannerSlot>{banner}</BannerSlot>
            <div className="md:grid md:grid-cols-[5.5rem_minmax(0,1fr)] lg:grid-cols-[13rem_minmax(0,1fr)] md:has-[[data-projector]]:block print:block">
              <Rail counts={frame.counts} shut={frame.shut} />
              <div className="flex min-h-[calc(100dvh-var(--banner))] min-w-0 flex-col">
                <TopBar frame={frame} bell={bell} canPin={canPin} />
                <OfflineNotice />
                <main id="page" tabIndex={-1} className="min-w-0 flex-1">
                  {children}
                </main>
              </div>
            </div>
          </div>
          <Dock frame={frame} canPin={canPin} />
          <KeysOverview />
        </QuickPinProvider>
        <ToastRegion />
      </NowProvider>
    </QueryProvider>
  );
}
