"use client";

import { useRouter } from "next/navigation";
import { useAskingAgain } from "@/components/live/use-asking-again";

/** Reads the page again when somebody did something with a version. */
export function VersionChanges() {
  const router = useRouter();
  useAskingAgain(
    ({ topic }) => topic === "agreement",
    () => router.refresh(),
  );
  return null;
}
