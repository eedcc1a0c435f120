"use client";

import { usePathname } from "next/navigation";
import { PageLink } from "@/components/ui/page-link";

type AgreementTabsProps = { label: string; tabs: { href: string; label: string }[] };

/** The views of the agreement, each with its own address. */
export function AgreementTabs({ label, tabs }: AgreementTabsProps) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="no-scrollbar flex min-w-0 gap-6 overflow-x-auto">
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
