"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

/** So far outside of what is seen a part counts as near: more than a fast flick of the wheel covers before it is drawn. */
const MARGIN = "1500px 0px";

type Watched = { part: RefObject<Element | null>; scroller: RefObject<Element | null> };

/** Tells when a part of a column comes near to what is seen and when it goes, in its own scroll area or in the page's. */
export function useNear({ part, scroller }: Watched, changed: (isNear: boolean) => void): void {
  const tell = useEffectEvent(changed);
  useEffect(() => {
    if (!part.current || !scroller.current) return;
    // On a narrow screen the column itself does not scroll, the page does.
    const root = getComputedStyle(scroller.current).overflowY === "auto" ? scroller.current : null;
    const observer = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting ?? false), {
      root,
      rootMargin: MARGIN,
    });
    observer.observe(part.current);
    return () => observer.disconnect();
  }, [part, scroller]);
}
