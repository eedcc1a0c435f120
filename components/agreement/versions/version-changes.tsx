"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/use-live";

const GATHER_MS = 300;

/** Reads the page again when somebody did something with a version, and after the line was away. */
export function VersionChanges() {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasOpened = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive((event) => {
    const isFirst = event.topic === "resync" && !hasOpened.current;
    if (event.topic === "resync") hasOpened.current = true;
    if (isFirst || (event.topic !== "agreement" && event.topic !== "resync")) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), GATHER_MS);
  });
  return null;
}
