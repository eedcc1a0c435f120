"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/use-live";
import { todayOptions } from "@/lib/features/today/options";

/** Somebody who types saves every second: what waits for others need not follow that closely. */
const GATHER_MS = 500;

/** Asks again what waits when ideas or items changed, and after the line was away. */
export function useTodayChanges(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasOpened = useRef(false);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  useLive((event) => {
    const isFirst = event.topic === "resync" && !hasOpened.current;
    if (event.topic === "resync") hasOpened.current = true;
    if (
      isFirst ||
      event.topic === "editing" ||
      event.topic === "editing_row" ||
      event.topic === "notices" ||
      timer.current
    )
      return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries(todayOptions());
    }, GATHER_MS);
  });
}
