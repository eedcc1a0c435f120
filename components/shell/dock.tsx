"use client";

import { Menu as MenuIcon, Pin } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { PageLink } from "@/components/ui/page-link";
import { type Door, doorsBut, isBehind } from "./doors";
import { useQuickPin } from "./quick-pin";
import type { Frame } from "./types";

const MoreContent = dynamic(() => later(() => import("./more-content")).then((module) => module.MoreContent), {
  ssr: false,
});

const tab = "grid min-h-14 content-center justify-items-center gap-0.5 rounded-r text-t12";
const tabAt = (current: boolean) => cx(tab, current ? "font-semibold text-accent-ink" : "font-medium text-ink-2");

/** The tabs at the foot of a phone, around the round pin; the rest of the house is behind the last one. */
export function Dock({ frame, canPin }: { frame: Frame; canPin: boolean }) {
  const t = useTranslations("shell");
  const { open } = useQuickPin();
  const pathname = usePathname();
  const tabs = doorsBut(frame.shut).filter((door) => door.tab);
  const behindMore = !tabs.some((door) => isBehind(door, pathname));
  return (
    <nav
      aria-label={t("mainMenu")}
      data-frame
      className={cx(
        "fixed inset-x-0 bottom-0 z-20 grid items-center border-t border-line bg-surface pb-[max(0.5rem,env(safe-area-inset-bottom))] md:hidden print:hidden",
        canPin ? "grid-cols-[1fr_1fr_70px_1fr_1fr_1fr]" : "auto-cols-fr grid-flow-col",
      )}
    >
      {tabs.slice(0, 2).map((door) => (
        <DockTab key={door.id} door={door} current={isBehind(door, pathname)} />
      ))}
      {canPin ? (
        <Button
          aria-label={t("pinIdea")}
          onPress={() => open()}
          className="-mt-7 grid size-15 place-items-center justify-self-center rounded-full bg-accent text-on-accent shadow-[0_0_0_5px_var(--surface),var(--shadow-float)] transition-colors hover:bg-accent-hover pressed:bg-accent-press"
        >
          <Pin className="icon size-6" aria-hidden />
        </Button>
      ) : null}
      {tabs.slice(2).map((door) => (
        <DockTab key={door.id} door={door} current={isBehind(door, pathname)} />
      ))}
      <Dialog
        title={t("more")}
        trigger={
          <Button className={tabAt(behindMore)}>
            <MenuIcon className="icon size-5" aria-hidden />
            {t("more")}
          </Button>
        }
      >
        {(close) => <MoreContent frame={frame} close={close} />}
      </Dialog>
    </nav>
  );
}

function DockTab({ door, current }: { door: Door; current: boolean }) {
  const t = useTranslations("shell");
  const Icon = door.icon;
  return (
    <PageLink href={door.href} aria-current={current ? "page" : undefined} className={tabAt(current)}>
      <Icon className="icon size-5" aria-hidden />
      {t(`doors.${door.id}`)}
    </PageLink>
  );
}
