import { z } from "zod";
import type { Stage } from "@/lib/domain/agreement";
import {
  BODY_MAX,
  COLUMNS,
  type Column,
  FILTERS,
  MOVABLE,
  REMARK_MAX,
  type ShownColumn,
  TITLE_MAX,
  WORDS_MAX,
} from "@/lib/domain/board";
import type { Attachment } from "@/lib/features/assets/schema";

/** Text the database can hold: no NUL, no half of a character. */
const text = (max: number) =>
  z
    .string({ error: "fields.required" })
    .max(max, { error: "fields.too_big" })
    .refine((value) => value.isWellFormed() && !value.includes("\u0000"), { error: "fields.unreadable" });

/** Something to read: a text of spaces or invisible signs alone says nothing. */
const said = (max: number) =>
  text(max)
    .trim()
    .refine((value) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), { error: "fields.required" });

const id = z.uuid({ error: "fields.unknown" });

/** The idea and the version of it the person had on screen; when it is a later one by now, the step is `stale`. */
const seenIdea = z.object({ ideaId: id, seenVersion: z.int().min(0) });

export const pinIdeaInput = z.object({
  /** Made by the client, so that sending the same idea again pins it once. */
  id: id.optional(),
  title: said(TITLE_MAX),
  body: text(BODY_MAX).trim().default(""),
});
export const voteInput = z.object({ ideaId: id });
export const remarkInput = z.object({ id: id.optional(), ideaId: id, body: said(REMARK_MAX) });
export const selectIdeaInput = seenIdea.extend({ words: text(WORDS_MAX).trim().default("") });
export const parkIdeaInput = seenIdea.extend({ words: said(WORDS_MAX) });
export const bringBackInput = seenIdea;
export const moveIdeaInput = seenIdea.extend({
  to: z.enum(MOVABLE, { error: "fields.unknown" }),
  words: text(WORDS_MAX).trim().default(""),
});
export const editIdeaInput = seenIdea.extend({ title: said(TITLE_MAX), body: text(BODY_MAX).trim() });
export const tellOverdueInput = z.object({});

export type PinIdea = z.input<typeof pinIdeaInput>;
export type VoteOnIdea = z.input<typeof voteInput>;
export type RemarkOnIdea = z.input<typeof remarkInput>;
export type MoveIdea = z.input<typeof moveIdeaInput>;
export type EditIdea = z.input<typeof editIdeaInput>;

/** A place in a column: the last card that was shown. */
const cursor = z.string().regex(/^\d{1,16}_[0-9a-f-]{36}$/);

export const filterSchema = z.enum(FILTERS).catch("all");
export const pageQuery = z.object({
  column: z.enum(COLUMNS),
  filter: z.enum(FILTERS).default("all"),
  cursor: cursor.optional(),
});
const idList = z
  .string()
  .default("")
  .transform((ids) => ids.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).max(100));

/** What changed: by id of idea or post as live events name them, or everything since a moment. */
export const changesQuery = z.object({
  ideas: idList,
  items: idList,
  since: z.iso.datetime().optional(),
  filter: z.enum(FILTERS).default("all"),
});

/** A deadline as a card shows it: counted on the server in working time, counting down in the browser from `asOf`. */
export type CardDue = {
  at: string;
  leftMinutes: number;
  termMinutes: number;
  asOf: string;
  /** Until when it is working time; null while nobody works. */
  runsUntil: string | null;
};

/** An idea as it hangs on the board. Moments are ISO texts. */
export type IdeaCard = {
  id: string;
  title: string;
  column: Column;
  version: number;
  pinnedById: string;
  pinnedBy: string;
  pinnedAt: string;
  movedAt: string;
  votes: number;
  hasVoted: boolean;
  comments: number;
  /** How many pictures go with it. */
  pictures: number;
  answeredAt: string | null;
  answer: { words: string; by: string } | null;
  /** By when the idea is answered, while it waits; in the works, by when the stage ends. */
  due: CardDue | null;
  post: { id: string; stage: Stage; needsMoment: boolean } | null;
  published: { at: string | null; url: string | null; effect: string | null } | null;
};

export type ColumnPage = { cards: IdeaCard[]; next: string | null };
export type Counts = Record<ShownColumn, number>;
/** `asOf`: everything that was written before it is in here; what came later is asked for from then on. */
export type BoardStart = { columns: { column: ShownColumn; page: ColumnPage }[]; counts: Counts; asOf: string };
/** `tooMany`: more changed than is worth sending card by card; load the board again. */
export type BoardChanges = { cards: IdeaCard[]; counts: Counts; asOf: string; tooMany: boolean };

export type Remark = { id: string; by: string; byId: string; body: string; saidAt: string };
/** Something that happened to an idea, as the journal has it. */
export type IdeaEvent = { id: string; action: string; by: string; at: string; words: string | null };
export type IdeaDetail = {
  card: IdeaCard;
  body: string;
  remarks: Remark[];
  history: IdeaEvent[];
  voters: string[];
  pictures: Attachment[];
};
