"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { useLive } from "@/components/live/use-live";
import type { Days } from "@/lib/domain/planning";
import { calendarKeys, windowOptions } from "@/lib/features/planning/options";
import type { CalendarWindow } from "@/lib/features/planning/schema";

type Loaded = { window: CalendarWindow | undefined; isFailed: boolean; isLoading: boolean; refresh: () => void };

/** The days on screen, kept as they are on the server: what others change comes within a second. */
export function useWindow(days: Days): Loaded {
  const client = useQueryClient();
  const { data, isError, isPlaceholderData } = useQuery({ ...windowOptions(days), placeholderData: keepPreviousData });
  const turn = useRef<Promise<unknown> | null>(null);
  const isAsked = useRef(false);

  // A burst of changes costs two requests and not one each: the one under way, and one for all that came meanwhile.
  const refresh = useCallback(() => {
    isAsked.current = true;
    turn.current ??= (async () => {
      while (isAsked.current) {
        isAsked.current = false;
        await client.invalidateQueries({ queryKey: calendarKeys.all });
      }
      turn.current = null;
    })();
  }, [client]);

  useLive(({ topic }) => {
    if (topic === "items" || topic === "campaigns" || topic === "crisis" || topic === "resync") refresh();
  });
  return { window: data, isFailed: isError, isLoading: isPlaceholderData, refresh };
}
