import { viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { meetingsPage } from "@/lib/features/meeting-page/queries";

/** What comes, what is on and what was, as it is now for whoever asks. */
export const GET = (): Promise<Response> =>
  viewing("meetings.look", async (looking) => meetingsPage(await readingOf(looking)));
