"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { Brand } from "./brand";
import { type Door, doorsBut, isBehind } from "./doors";
import type { Frame } from "./types";

/** The doors at the left: a word beside each icon when there is room, under it between phone and laptop. */
export function Rail({ counts, shut }: Pick<Frame, "counts" | "shut">) {
  const t = useTranslations("shell");
  return (
    <nav
      aria-label={t("mainMenu")}
      data-frame
      className="sticky top-(--banner) hidden h-[calc(100dvh-var(--banner))] flex-col gap-0.5 self-start overflow-y-auto border-r border-line px-2 pb-3 md:flex lg:px-3 print:hidden"
    >
      <Brand />
      {doorsBut(shut).map((door) => (
        <RailDoor key={door.id} door={door} count={counts[door.id]} />
      ))}
    </nav>
  );
}

function RailDoor({ door, count }: { door: Door; count: number | undefined }) {
  const t = useTranslations("shell");
  const isCurrent = isBehind(door, usePathname());
  const Icon = door.icon;
  return (
    <PageLink
      href={door.href}
      aria-current={isCurrent ? "page" : undefined}
      className={cx(
        "relative flex flex-none items-center rounded-r px-1 py-1.5 text-t12 max-lg:flex-col max-lg:gap-1 lg:h-9 lg:gap-3 lg:pr-2 lg:pl-2.5 lg:text-t14",
        isCurrent ? "bg-sunken font-semibold text-ink" : "font-medium text-ink-2 hover:bg-sunken/60 hover:text-ink",
        door.foot && "mt-auto",
      )}
    >
      <Icon className={cx("icon", isCurrent && "text-accent-ink")} aria-hidden />
      {t(`doors.${door.id}`)}
      {count ? (
        <span className="text-t12 font-medium text-ink-3 max-lg:absolute max-lg:top-1 max-lg:right-2 lg:ml-auto">
          <span aria-hidden>{count}</span>
          <span className="sr-only">{t("waiting", { count })}</span>
        </span>
      ) : null}
    </PageLink>
  );
}
