"use client";

import { useRouter } from "next/navigation";
import { useAskingAgain } from "@/components/live/use-asking-again";

/** Reads the page again when a goal or one of its readings changed. */
export function GoalChanges() {
  const router = useRouter();
  useAskingAgain(
    ({ topic }) => topic === "goals",
    () => router.refresh(),
  );
  return null;
}
