import type { NextRequest } from "next/server";
import { z } from "zod";
import { viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { meetingHistory } from "@/lib/features/meeting-page/queries";

const cursor = z.uuid().nullable().catch(null);

/** What was held before, further back. */
export const GET = (request: NextRequest): Promise<Response> => {
  const before = cursor.parse(request.nextUrl.searchParams.get("cursor"));
  return viewing("meetings.look", async (looking) => meetingHistory(await readingOf(looking), before));
};
