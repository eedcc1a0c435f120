import type { NextRequest } from "next/server";
import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { askedWords } from "@/lib/features/items/schema";
import { insertable } from "@/lib/features/library/queries";

const query = z.object({ q: askedWords });

/** The content that can be put in, as far as it fits these words. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) return refused("invalid");
  return viewing("content.look", ({ tx, viewer }) => insertable(tx, viewer.orgId, asked.data.q));
}
