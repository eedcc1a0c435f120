"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/use-live";

/** A text that is put in ten times in a row is one change to whoever looks. */
const GATHER_MS = 400;

/** Reads the page again when content changed, of this piece alone or of all; and after the line was away. */
export function useContentChanges(contentId?: string): void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasOpened = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive((event) => {
    const isBack = event.topic === "resync" && hasOpened.current;
    if (event.topic === "resync") hasOpened.current = true;
    const isOurs = event.topic === "content" && (contentId === undefined || event.ids.includes(contentId));
    if (!isBack && !isOurs) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), GATHER_MS);
  });
}
