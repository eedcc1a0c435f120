import type { NextRequest } from "next/server";
import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { hardenAnswerAbout } from "@/lib/features/hardening/queries";

const query = z.object({
  item: z.uuid().nullable().default(null),
  topic: z.uuid().nullable().default(null),
  author: z.enum(["us", "user"]),
});

/** What the agreement says to whoever asks about making managed content of a text. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) return refused("invalid");
  const { item: itemId, topic: topicId, author } = asked.data;
  return viewing("content.look", async (looking) => {
    const reading = await readingOf(looking);
    return hardenAnswerAbout({ ...reading, orgId: looking.viewer.orgId }, { itemId, topicId, author });
  });
}
