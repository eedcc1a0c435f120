"use client";

import { useRouter } from "next/navigation";
import { useAskingAgain } from "@/components/live/use-asking-again";

/** Reads the page again when somebody asked, answered, or opened or shut a room. */
export function AdviceChanges() {
  const router = useRouter();
  useAskingAgain(
    ({ topic }) => topic === "advice",
    () => router.refresh(),
  );
  return null;
}
