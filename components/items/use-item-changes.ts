"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAskingAgain } from "@/components/live/use-asking-again";
import { itemPageOptions } from "@/lib/features/item-page/options";

/** Asks the item again when somebody changed it. */
export function useItemChanges(itemId: string): void {
  const client = useQueryClient();
  useAskingAgain(
    (event) => event.topic === "items" && event.ids.includes(itemId),
    () => client.invalidateQueries(itemPageOptions(itemId)),
  );
}
