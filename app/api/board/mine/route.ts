import type { NextRequest } from "next/server";
import { lookingOf } from "@/app/api/board/looking";
import { refused, viewing } from "@/app/api/viewing";
import { readMine } from "@/lib/features/board/queries";
import { mineQuery } from "@/lib/features/board/schema";

/** What the viewer pinned, with what became of it. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = mineQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return refused("invalid");
  const looking = lookingOf(request);
  return viewing("board.look", ({ tx, viewer, now }) =>
    readMine(tx, { orgId: viewer.orgId, memberId: viewer.memberId, now, looking }, query.data.cursor),
  );
}
