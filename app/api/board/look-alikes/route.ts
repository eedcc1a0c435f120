import type { NextRequest } from "next/server";
import { refused, viewing } from "@/app/api/viewing";
import { readLookAlikes } from "@/lib/features/look-alikes/queries";
import { lookAlikesQuery } from "@/lib/features/look-alikes/schema";

/** The ideas on the board that look like a title. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = lookAlikesQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return refused("invalid");
  const { title, not } = query.data;
  return viewing("board.look", ({ tx, viewer }) => {
    return readLookAlikes(tx, { orgId: viewer.orgId, memberId: viewer.memberId, title, not });
  });
}
