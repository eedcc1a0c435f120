import type { NextRequest } from "next/server";
import { refused, viewing } from "@/app/api/viewing";
import { readWindow } from "@/lib/features/planning/queries";
import { windowQuery } from "@/lib/features/planning/schema";

/** What stands on the calendar in a stretch of days. */
export async function GET(request: NextRequest): Promise<Response> {
  const days = windowQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!days.success) return refused("invalid");
  return viewing("items.look", ({ tx, viewer, now }) => readWindow(tx, { orgId: viewer.orgId, now }, days.data));
}
