import type { NextRequest } from "next/server";
import { refused, viewing } from "@/app/api/viewing";
import { postsToTie } from "@/lib/features/outing-matches/queries";
import { postsToTieInput } from "@/lib/features/outing-matches/schema";

/** The posts of ours that a message out of a file could be. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = postsToTieInput.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) return refused("invalid");
  const { outing: outingId, words } = asked.data;
  return viewing("results.lead", ({ tx, viewer }) => postsToTie(tx, { orgId: viewer.orgId, outingId, words }));
}
