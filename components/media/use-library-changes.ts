"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAskingAgain } from "@/components/live/use-asking-again";
import { libraryKeys } from "@/lib/features/assets/options";

/** Asks the library again when somebody changed it. */
export function useLibraryChanges(): void {
  const client = useQueryClient();
  useAskingAgain(
    ({ topic }) => topic === "assets",
    () => client.invalidateQueries({ queryKey: libraryKeys.all }),
  );
}
