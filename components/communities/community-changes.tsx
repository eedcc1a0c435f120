"use client";

import { useRouter } from "next/navigation";
import { useAskingAgain } from "@/components/live/use-asking-again";

/** Reads the page again when a community or one of its counts changed. */
export function CommunityChanges() {
  const router = useRouter();
  useAskingAgain(
    ({ topic }) => topic === "communities",
    () => router.refresh(),
  );
  return null;
}
