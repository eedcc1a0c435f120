"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { goHere } from "@/components/shell/go-here";
import { caseHref, caseIn, type InboxSearch, inboxHref, searchOf } from "@/lib/domain/inbox";

/**
 * What the inbox shows: the address says so, and opening a case or looking another way changes the address without asking
 * the server for a page. The list stays where it is, and the browser's back and forward walk between the cases.
 */
export function useInbox() {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const search = useMemo(() => searchOf(Object.fromEntries(new URLSearchParams(query))), [query]);
  const caseId = caseIn(pathname);
  return {
    search,
    caseId,
    open: (id: string) => goTo(caseHref(id, search)),
    close: () => goTo(inboxHref(search)),
    /** Looks another way; the case that is open stays open. */
    show: (next: InboxSearch, how?: { isStep: boolean }) =>
      goTo(caseId ? caseHref(caseId, next) : inboxHref(next), how),
  };
}

/** `isStep` left out: the browser's back leads to how it was. */
export function goTo(address: string, { isStep } = { isStep: true }): void {
  const { pathname, search } = window.location;
  if (pathname + search === address) return;
  goHere(address, { isStep });
}
