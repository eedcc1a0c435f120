"use client";

import { useRouter } from "next/navigation";
import { useAskingAgain } from "@/components/live/use-asking-again";

/** A text that is put in ten times in a row is one change to whoever looks. */
const GATHER_MS = 400;

/** Reads the page again when content changed, of this piece alone or of all. */
export function useContentChanges(contentId?: string): void {
  const router = useRouter();
  useAskingAgain(
    (event) => event.topic === "content" && (contentId === undefined || event.ids.includes(contentId)),
    () => router.refresh(),
    GATHER_MS,
  );
}
