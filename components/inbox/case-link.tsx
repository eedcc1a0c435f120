"use client";

import type { MouseEvent, ReactNode } from "react";
import { goTo } from "./use-inbox";

type CaseLinkProps = { href: string; children: ReactNode; className?: string; current?: boolean };

/** A link within the inbox: opened elsewhere it is an address like any other, here nothing is loaded anew. */
export function CaseLink({ href, children, className, current = false }: CaseLinkProps) {
  function follow(event: MouseEvent) {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href);
  }
  return (
    <a href={href} onClick={follow} className={className} {...(current ? { "aria-current": "true" as const } : {})}>
      {children}
    </a>
  );
}
