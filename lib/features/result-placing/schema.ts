import { z } from "zod";
import { METRICS } from "@/lib/domain/results";

const TEXT_MAX = 10_000;

/** A figure as a file can hold one. */
export const importedFigure = z.number().min(-1e15).max(1e15);

/** A message of a file, by all its names. */
export const importedPost = z.object({
  keys: z.array(z.string().min(1).max(2_000)).min(1).max(4),
  url: z.string().max(2_000).nullable(),
  text: z.string().transform((text) => text.toWellFormed().replaceAll("\u0000", "").slice(0, TEXT_MAX)),
  publishedAt: z.iso.datetime(),
  hasTime: z.boolean(),
  contentType: z.enum(["photo", "video", "text", "link"]).nullable(),
  figures: z.partialRecord(z.enum(METRICS), importedFigure),
});

export type ImportedPost = z.output<typeof importedPost>;
