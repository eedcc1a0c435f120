"use client";

import { HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";

/**
 * Takes over what the server prefetched. It travels as text: one value, where the cards of a board would be thousands,
 * each of which the server writes and the browser reads by itself.
 */
export function Hydrated({ state, children }: { state: string; children: ReactNode }) {
  const parsed = useMemo(() => JSON.parse(state), [state]);
  return <HydrationBoundary state={parsed}>{children}</HydrationBoundary>;
}
