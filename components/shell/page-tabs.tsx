"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";

type PageTabsProps = { label: string; tabs: { href: string; label: string }[] };

/** The views of one room, each with its own address. Where they do not fit they slide, with the one that is open in sight. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  const pathname = usePathname();
  const line = useRef<HTMLElement>(null);
  const [goesOn, setGoesOn] = useState(false);
  useEffect(() => {
    const nav = line.current;
    const current = nav?.querySelector<HTMLElement>("[aria-current]");
    if (!nav) return;
    if (current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
    setGoesOn(isMoreAfter(nav));
  }, []);
  return (
    <nav
      ref={line}
      aria-label={label}
      onScroll={({ currentTarget }) => setGoesOn(isMoreAfter(currentTarget))}
      className={cx(
        "no-scrollbar relative flex min-w-0 gap-6 overflow-x-auto",
        goesOn && "mask-r-from-[calc(100%-2.5rem)]",
      )}
    >
      {tabs.map((tab) => (
        <PageLink
          key={tab.href}
          href={tab.href}
          aria-current={pathname === tab.href ? "page" : undefined}
          className="-mb-px flex h-10 flex-none items-center rounded-t-[3px] border-b-2 border-transparent text-t14 font-medium text-ink-2 -outline-offset-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink max-md:h-11"
        >
          {tab.label}
        </PageLink>
      ))}
    </nav>
  );
}

const isMoreAfter = (nav: HTMLElement): boolean => nav.scrollLeft + nav.clientWidth < nav.scrollWidth - 1;
