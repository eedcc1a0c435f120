import { viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { contentChoices } from "@/lib/features/managed-content/queries";

/** What is chosen from when content is described. */
export const GET = (): Promise<Response> =>
  viewing("content.keep", async (looking) => contentChoices(await readingOf(looking)));
