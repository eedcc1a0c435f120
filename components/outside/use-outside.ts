"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/use-live";

const GATHER_MS = 200;

/** Shows what other servers answered, as soon as they have. */
export function useOutside(): void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(({ topic }) => {
    if (topic !== "outside") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), GATHER_MS);
  });
}
