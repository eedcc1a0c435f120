"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/use-live";
import { type Answered, useTaking } from "@/components/refusals/use-taking";
import { rosterKeys } from "@/lib/features/roster-page/options";

/** A step that a person takes with the roster: whatever comes of it, what is shown of it is asked again. */
export function useRosterStep<Input, Value>(act: (input: Input) => Promise<Answered<Value>>) {
  const client = useQueryClient();
  return useTaking(act, () => client.invalidateQueries({ queryKey: rosterKeys.all }));
}

/** Several changes at once are asked for once. */
const GATHER_MS = 150;

/** Asks the roster again when a turn, an absence or a post changed, and after the line was away. */
export function useRosterChanges(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasOpened = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(({ topic }) => {
    const isFirst = topic === "resync" && !hasOpened.current;
    if (topic === "resync") hasOpened.current = true;
    if (isFirst || !["roster", "deputies", "items", "resync"].includes(topic)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void client.invalidateQueries({ queryKey: rosterKeys.all }), GATHER_MS);
  });
}
