import { viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { todayPage } from "@/lib/features/today/queries";

/** What waits for whoever asks, as it is now. */
export async function GET(): Promise<Response> {
  return viewing("items.look", async (looking) => todayPage(await readingOf(looking)));
}
