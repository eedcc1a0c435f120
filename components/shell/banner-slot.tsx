"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * The place over everything. Always there, so that what comes into it is read out; what stands under it is told how high
 * it is, for a long sentence takes two lines.
 */
export function BannerSlot({ children }: { children?: ReactNode }) {
  const slot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = slot;
    const frame = current?.parentElement;
    if (!current || !frame) return;
    const observer = new ResizeObserver(() => frame.style.setProperty("--banner", `${current.offsetHeight}px`));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={slot} role="status" className="z-30 md:sticky md:top-0 print:hidden">
      {children}
    </div>
  );
}
