import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { readIdea } from "@/lib/features/board/queries";

type Context = { params: Promise<{ ideaId: string }> };

/** One idea with what was said about it and what became of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).ideaId);
  if (!id.success) return refused("not_found");
  return viewing("board.look", ({ tx, viewer, now }) => {
    return readIdea(tx, { orgId: viewer.orgId, memberId: viewer.memberId, now }, id.data);
  });
}
