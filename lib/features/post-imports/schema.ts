import { z } from "zod";
import { type FileProblem, type ImportedPost, POSTS_MAX, type PostRowError } from "@/lib/domain/post-import";
import { BODY_MAX, TITLE_MAX, WORDS_MAX } from "@/lib/domain/workflow/limits";
import { id, moment, plainText, requiredText } from "@/lib/features/items/schema";

export const POST_FILE_MAX_BYTES = 2 * 1024 * 1024;
/** More errors than this nobody mends at once. */
export const POST_ERRORS_SHOWN = 100;

const webAddress = z.url({ protocol: /^https?$/, error: "fields.link" }).max(2_000, { error: "fields.too_big" });

/** All posts of a file at once, as they were shown; `id` makes a second sending the same import. */
export const importPostsInput = z.object({
  id,
  fileName: requiredText(200),
  posts: z
    .array(
      z.object({
        title: requiredText(TITLE_MAX),
        plannedAt: moment.nullable(),
        channelIds: z.array(id).max(20),
        body: plainText(BODY_MAX),
        linkUrl: webAddress.nullable(),
        isAboutUs: z.boolean(),
      }),
    )
    .min(1, { error: "fields.required" })
    .max(POSTS_MAX, { error: "fields.too_big" }),
});

/** `words`: why the posts are withdrawn, as it stands with each of them. */
export const undoPostsInput = z.object({ importId: id, words: requiredText(WORDS_MAX) });

/** What a file holds, before anything is done with it. */
export type PostFileCheck =
  | { outcome: "file"; problem: FileProblem }
  | { outcome: "rows"; errors: PostRowError[]; errorCount: number }
  | { outcome: "ready"; posts: ImportedPost[] };

/** An import that was done; `touched` of its posts were worked with since and stay when it is taken back. */
export type PastPostImport = {
  id: string;
  fileName: string;
  by: string;
  at: string;
  posts: number;
  touched: number;
  undoneAt: string | null;
};
