import type { NextRequest } from "next/server";
import { viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { isDay } from "@/lib/domain/planning";
import { rosterWeek } from "@/lib/features/roster-page/queries";

/** One week of the roster, as it is now for whoever asks. */
export const GET = (request: NextRequest): Promise<Response> => {
  const week = request.nextUrl.searchParams.get("week") ?? "";
  return viewing("roster.look", async (looking) => rosterWeek(await readingOf(looking), isDay(week) ? week : null));
};
