"use client";

import { type RefObject, useEffect, useRef } from "react";

/** When what was opened in a place closes, the focus goes to the first button there: mostly the one that opened it. */
export function useFocusBack<Place extends HTMLElement>(isOpen: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return place;
}
