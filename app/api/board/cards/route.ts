import type { NextRequest } from "next/server";
import { lookingOf } from "@/app/api/board/looking";
import { refused, viewing } from "@/app/api/viewing";
import { readColumn } from "@/lib/features/board/queries";
import { pageQuery } from "@/lib/features/board/schema";

/** The next cards of a column. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = pageQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return refused("invalid");
  const { column, cursor } = query.data;
  const looking = lookingOf(request);
  return viewing("board.look", ({ tx, viewer, now }) => {
    const view = { orgId: viewer.orgId, memberId: viewer.memberId, now, looking };
    return readColumn(tx, view, cursor ? { column, cursor } : { column });
  });
}
