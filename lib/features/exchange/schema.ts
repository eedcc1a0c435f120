import { z } from "zod";
import { type CellError, IMPORT_MODES, type SheetRow, type TableProblem } from "@/lib/domain/agreement/exchange";
import type { ExampleKey } from "@/lib/domain/agreement/starters";
import type { DifferenceView } from "@/lib/features/differences/schema";
import { ROWS_MAX, rowContent } from "@/lib/features/drafts/schema";
import { changeCount, id } from "@/lib/features/items/schema";

export const IMPORT_MAX_BYTES = 2 * 1024 * 1024;
export const FILE_FORMATS = ["xlsx", "csv"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const importedRow = rowContent.and(z.object({ number: changeCount.nullable().default(null) }));

/** All rows of a file at once; `seenRevision` is that of the draft they were compared with. */
export const importRowsInput = z.object({
  draftId: id,
  seenRevision: changeCount,
  mode: z.enum(IMPORT_MODES, { error: "fields.unknown" }),
  rows: z.array(importedRow).min(1, { error: "fields.required" }).max(ROWS_MAX, { error: "fields.too_big" }),
});
export type ImportRowsInput = z.output<typeof importRowsInput>;

/** What an import would do, with the rows to send when that is what was meant. */
export type ImportPreview = {
  rows: SheetRow[];
  draftId: string;
  seenRevision: number;
  counts: { added: number; changed: number; removed: number; kept: number };
  difference: DifferenceView;
};

/** What came of reading a file: the preview, or what is wrong with it. */
export type ImportCheck =
  | ({ outcome: "ready" } & ImportPreview)
  | { outcome: "rows"; errors: CellError[]; errorCount: number }
  | { outcome: "table"; problem: TableProblem };

/** More errors than this nobody mends at once. */
export const ERRORS_SHOWN = 200;

export const exportHref = (versionId: string, format: FileFormat): string =>
  `/api/agreement/${versionId}/export?format=${format}`;
export const exampleHref = (key: ExampleKey, format: FileFormat): string =>
  `/api/agreement/examples/${key}?format=${format}`;
