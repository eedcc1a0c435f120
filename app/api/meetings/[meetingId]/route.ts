import { refused, viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { id } from "@/lib/features/items/schema";
import { meetingPage } from "@/lib/features/meeting-page/queries";

type Context = { params: Promise<{ meetingId: string }> };

/** One meeting as it is now: the phones in the room ask for it at each step. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asked = id.safeParse((await params).meetingId);
  if (!asked.success) return refused("not_found");
  return viewing("meetings.look", async (looking) => meetingPage(await readingOf(looking), asked.data));
}
