"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/use-live";
import { campaignKeys } from "@/lib/features/campaigns/options";

/** Several changes at once are asked for once. */
const GATHER_MS = 150;

/** Asks again what is shown of campaigns when one of them, or a piece of work, changed, and after the line was away. */
export function useCampaignChanges(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasOpened = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(({ topic }) => {
    const isFirst = topic === "resync" && !hasOpened.current;
    if (topic === "resync") hasOpened.current = true;
    if (isFirst || !(topic === "campaigns" || topic === "items" || topic === "resync")) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void client.invalidateQueries({ queryKey: campaignKeys.all }), GATHER_MS);
  });
}
