import { z } from "zod";
import { VALUE_MAX } from "@/lib/domain/content";
import { changeCount, id } from "@/lib/features/items/schema";

const VARIABLES_MAX = 40;

/** Content as it was on screen, for one channel or for what the channels share (null), with its variables filled in. */
export const insertInput = z.object({
  itemId: id,
  channelId: id.nullable(),
  contentId: id,
  seenRevision: changeCount,
  values: z
    .record(z.string().max(VALUE_MAX), z.string().max(VALUE_MAX * 2))
    .refine((values) => Object.keys(values).length <= VARIABLES_MAX),
  /** In which language a day is written out. */
  locale: z.enum(["nl", "en"]).default("nl"),
});

/** A post in which content stands. */
export type ContentUseView = {
  itemId: string;
  title: string;
  state: string;
  revision: number;
  isOlder: boolean;
  by: string;
  at: string;
};

/** Something that was put into a text from the library. */
export type InsertedPiece = {
  contentId: string;
  /** null: into what the channels share. */
  channelId: string | null;
  title: string;
  template: string;
  text: string;
  /** The content was changed since. */
  isOlder: boolean;
  /** It was taken out of use: it is approved content no more. */
  isEnded: boolean;
};
