"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAskingAgain } from "@/components/live/use-asking-again";
import { todayOptions } from "@/lib/features/today/options";

/** Somebody who types saves every second: what waits for others need not follow that closely. */
const GATHER_MS = 500;

/** Asks again what waits when ideas or items changed. */
export function useTodayChanges(): void {
  const client = useQueryClient();
  useAskingAgain(
    ({ topic }) => topic !== "editing" && topic !== "editing_row" && topic !== "notices",
    () => client.invalidateQueries(todayOptions()),
    GATHER_MS,
  );
}
