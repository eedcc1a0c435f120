"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/use-live";
import { itemPageOptions } from "@/lib/features/item-page/options";

/** Several changes at once, such as those of one step, are asked for once. */
const GATHER_MS = 200;

/** Asks the item again when somebody changed it, and after the line was away. */
export function useItemChanges(itemId: string): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasOpened = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive((event) => {
    const isFirst = event.topic === "resync" && !hasOpened.current;
    if (event.topic === "resync") hasOpened.current = true;
    const isAboutIt = event.topic === "resync" || (event.topic === "items" && event.ids.includes(itemId));
    if (!isAboutIt || isFirst) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void client.invalidateQueries(itemPageOptions(itemId)), GATHER_MS);
  });
}
