"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLive } from "@/components/live/use-live";
import { libraryKeys } from "@/lib/features/assets/options";

/** Asks the library again when somebody changed it. */
export function useLibraryChanges(): void {
  const client = useQueryClient();
  useLive((event) => {
    if (event.topic === "assets") void client.invalidateQueries({ queryKey: libraryKeys.all });
  });
}
