import { z } from "zod";
import { BODY_MAX, TITLE_MAX } from "@/lib/domain/board";
import {
  type FileProblem,
  type Group,
  IDEAS_MAX,
  type ImportedIdea,
  LABEL_NAME_MAX,
  LABELS_MAX,
  type RowError,
} from "@/lib/domain/idea-import";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

export const IDEA_FILE_MAX_BYTES = 8 * 1024 * 1024;
export const IMPORT_FORMATS = ["trello", "csv"] as const;

const webAddress = z.url({ protocol: /^https?$/, error: "fields.link" }).max(2_000, { error: "fields.too_big" });

/** All ideas of a file at once, as they were shown; `id` makes a second sending the same import. */
export const importIdeasInput = z.object({
  id,
  format: z.enum(IMPORT_FORMATS, { error: "fields.unknown" }),
  fileName: requiredText(200),
  ideas: z
    .array(
      z.object({
        title: requiredText(TITLE_MAX),
        body: plainText(BODY_MAX),
        linkUrl: webAddress.nullable(),
        labels: z.array(requiredText(LABEL_NAME_MAX)).max(LABELS_MAX, { error: "fields.too_big" }),
        to: z.enum(["pinned", "selected"], { error: "fields.unknown" }),
      }),
    )
    .min(1, { error: "fields.required" })
    .max(IDEAS_MAX, { error: "fields.too_big" }),
});
export type ImportIdeas = z.input<typeof importIdeasInput>;

export const undoImportInput = z.object({ importId: id });

/** What a file holds, before anything is done with it. */
export type IdeaFileCheck =
  | { outcome: "file"; problem: FileProblem }
  | {
      outcome: "read";
      format: (typeof IMPORT_FORMATS)[number];
      groups: Group[];
      ideas: ImportedIdea[];
      errors: RowError[];
      errorCount: number;
      archived: number;
      shortened: number;
      /** Rows whose title hangs on the board already. */
      known: number[];
    };

/** An import that was done; `touched` of its ideas were worked with since and stay when it is taken back. */
export type PastImport = {
  id: string;
  fileName: string;
  by: string;
  at: string;
  ideas: number;
  touched: number;
  undoneAt: string | null;
};
