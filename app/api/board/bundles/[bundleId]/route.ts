import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { readBundle } from "@/lib/features/bundle-page/queries";

type Context = { params: Promise<{ bundleId: string }> };

/** One stack with the cards that lie on it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).bundleId);
  if (!id.success) return refused("not_found");
  return viewing("board.look", ({ tx, viewer, now }) => {
    return readBundle(tx, { orgId: viewer.orgId, memberId: viewer.memberId, now }, id.data);
  });
}
