import { z } from "zod";
import type { Stage } from "@/lib/domain/agreement";
import {
  BODY_MAX,
  COLUMNS,
  type Column,
  MOVABLE,
  REMARK_MAX,
  type ShownColumn,
  TITLE_MAX,
  WORDS_MAX,
} from "@/lib/domain/board";
import type { StoryStep } from "@/lib/domain/board/story";
import { isWebAddress, LINK_MAX } from "@/lib/domain/board/words";
import type { Attachment } from "@/lib/features/assets/schema";
import type { CardDue } from "@/lib/features/card-dues/schema";
import type { EffectView } from "@/lib/features/effects/schema";
import { id, plainText, said, seenIdea } from "@/lib/features/inputs/schema";
import type { CarriedLabel } from "@/lib/features/labels/schema";
import type { MergingView } from "@/lib/features/merging/schema";
import type { CardStack } from "@/lib/features/stacking/schema";
import type { ThanksView } from "@/lib/features/thanks/schema";

export const pinIdeaInput = z.object({
  /** Made by the client, so that sending the same idea again pins it once. */
  id: id.optional(),
  title: said(TITLE_MAX),
  body: plainText(BODY_MAX).trim().default(""),
  linkUrl: plainText(LINK_MAX).refine(isWebAddress, { error: "fields.link" }).nullable().default(null),
  source: z.enum(["by_hand", "shared", "mail"]).default("by_hand"),
  /** For whom a device kept it: what was kept for one person is never pinned in the name of whoever signed in after. */
  keptFor: id.optional(),
});
export const voteInput = z.object({ ideaId: id });
export const remarkInput = z.object({ id: id.optional(), ideaId: id, body: said(REMARK_MAX) });
export const selectIdeaInput = seenIdea.extend({ words: plainText(WORDS_MAX).trim().default("") });
export const parkIdeaInput = seenIdea.extend({ words: said(WORDS_MAX) });
export const bringBackInput = seenIdea;
export const moveIdeaInput = seenIdea.extend({
  to: z.enum(MOVABLE, { error: "fields.unknown" }),
  words: plainText(WORDS_MAX).trim().default(""),
});
export const editIdeaInput = seenIdea.extend({ title: said(TITLE_MAX), body: plainText(BODY_MAX).trim() });
export const tellOverdueInput = z.object({});

export type VoteOnIdea = z.input<typeof voteInput>;
export type RemarkOnIdea = z.input<typeof remarkInput>;
export type MoveIdea = z.input<typeof moveIdeaInput>;
export type EditIdea = z.input<typeof editIdeaInput>;

/** A place in a column: the last card that was shown. */
const cursor = z.string().regex(/^[~0-9a-f_-]{1,140}$/);

export const mineQuery = z.object({ cursor: cursor.optional() });
export const pageQuery = mineQuery.extend({ column: z.enum(COLUMNS) });
const idList = z
  .string()
  .default("")
  .transform((ids) => ids.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).max(100));

/** What changed: by id of idea or post as live events name them, or everything since a moment. */
export const changesQuery = z.object({ ideas: idList, items: idList, since: z.iso.datetime().optional() });

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
  /** How many people thanked for it. */
  thanks: number;
  labels: CarriedLabel[];
  goal: { id: string; name: string } | null;
  /** The stack it lies on; `stack` is there when it lies on top and the whole is drawn with it. */
  bundle: { id: string; title: string; version: number } | null;
  stack: CardStack | null;
  answeredAt: string | null;
  answer: { words: string; by: string } | null;
  /** By when the idea is answered, while it waits; in the works, by when the stage ends. */
  due: CardDue | null;
  post: { id: string; stage: Stage; needsMoment: boolean } | null;
  published: { at: string | null; url: string | null; effect: string | null } | null;
};

/** What somebody pinned, with what became of it. */
export type MinePage = { ideas: { card: IdeaCard; story: StoryStep[] }[]; next: string | null };
export type ColumnPage = { cards: IdeaCard[]; next: string | null };
export type Counts = Record<ShownColumn, number>;
/** `asOf`: everything that was written before it is in here; what came later is asked for from then on. */
export type BoardStart = { columns: { column: ShownColumn; page: ColumnPage }[]; counts: Counts; asOf: string };
/** `tooMany`: more changed than is worth sending card by card; load the board again. */
export type BoardChanges = {
  cards: IdeaCard[];
  /** Those of them that are not shown to somebody who looks like this. */
  hidden: string[];
  counts: Counts;
  asOf: string;
  tooMany: boolean;
};

export type Remark = { id: string; by: string; byId: string; body: string; saidAt: string };
export type IdeaDetail = MergingView & {
  card: IdeaCard;
  body: string;
  /** The page it is about. */
  linkUrl: string | null;
  remarks: Remark[];
  story: StoryStep[];
  voters: string[];
  pictures: Attachment[];
  thanks: ThanksView[];
  /** What it brought about outside the screen, once it went out. */
  effects: EffectView[];
};
