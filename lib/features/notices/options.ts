import { queryOptions } from "@tanstack/react-query";
import type { NoticesAnswer } from "./schema";

export const noticesKey = ["notices"] as const;

/** The newest notices of whoever is signed in, and how many were not seen yet. */
export const noticesOptions = () => queryOptions({ queryKey: noticesKey, queryFn: fetchNotices });

async function fetchNotices(): Promise<NoticesAnswer> {
  const response = await fetch("/api/notices", { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`/api/notices answered ${response.status}`);
  return response.json();
}
