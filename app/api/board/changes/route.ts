import type { NextRequest } from "next/server";
import { lookingOf } from "@/app/api/board/looking";
import { refused, viewing } from "@/app/api/viewing";
import { readChanges } from "@/lib/features/board/queries";
import { changesQuery } from "@/lib/features/board/schema";

/** The cards that changed, as they are now, and the counts of all columns. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = changesQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return refused("invalid");
  const { ideas, items, since } = query.data;
  const looking = lookingOf(request);
  return viewing("board.look", ({ tx, viewer, now }) => {
    const view = { orgId: viewer.orgId, memberId: viewer.memberId, now, looking };
    return readChanges(tx, view, { ideas, items, ...(since ? { since } : {}) });
  });
}
