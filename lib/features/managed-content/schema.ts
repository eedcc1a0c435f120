import { z } from "zod";
import { CONTENT_STATES, type ContentState, MANAGED_KINDS, type ManagedKind, type Wait } from "@/lib/domain/content";
import type { Countdown } from "@/lib/domain/deadlines";
import type { PersonRef } from "@/lib/domain/workflow";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import type { ContentUseView } from "@/lib/features/content-uses/schema";
import { contentWords, day, kind } from "@/lib/features/hardening/schema";
import { askedWords, changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";
import type { CheckedLink } from "@/lib/features/link-checks/schema";

/** A new text, on top of the one that was on screen. */
export const editInput = z.object({ contentId: id, seenRevision: changeCount, ...contentWords });

export const arrangeInput = z.object({ contentId: id, kind, topicId: id.nullable(), ownerId: id, reviewOn: day });
export const confirmInput = z.object({ contentId: id, reviewOn: day });
export const endInput = z.object({ contentId: id, words: requiredText(WORDS_MAX) });
export const contentInput = z.object({ contentId: id });

const SHOWN_STATES = ["usable", ...CONTENT_STATES] as const;

/** What an address asks for is written by whoever made the link: what does not fit is left out. */
export const librarySearch = z.object({
  q: askedWords,
  kind: z.enum(MANAGED_KINDS).optional().catch(undefined),
  topic: plainText(100).optional().catch(undefined),
  owner: z.uuid().optional().catch(undefined),
  state: z.enum(SHOWN_STATES).catch("usable").default("usable"),
  shown: z.coerce.number().int().min(1).max(1_000).catch(60).default(60),
});
export type LibrarySearch = z.output<typeof librarySearch>;

/** One piece of content as it stands in a list. Days are "2026-11-24", moments ISO texts. */
export type ContentLine = {
  id: string;
  kind: ManagedKind;
  title: string;
  /** The beginning of the text. */
  beginning: string;
  topic: string | null;
  owner: PersonRef;
  reviewOn: string;
  state: ContentState;
  /** In how many posts it stands, and in how many of those as it was before. */
  posts: number;
  olderPosts: number;
  hasBrokenLink: boolean;
};

export type LibraryPage = { lines: ContentLine[]; total: number; counts: { stale: number; waiting: number } };

type ContentText = {
  id: string;
  kind: ManagedKind;
  title: string;
  body: string;
  url: string | null;
  revision: number;
};

/** Content as it can be put in. */
export type Insertable = ContentText & { topic: string | null };

/** Content that waits for somebody: their answer, or their look at it. Moments are ISO texts. */
export type ContentAsked = {
  id: string;
  title: string;
  why: "answer" | "stale";
  by: string;
  question: string;
  due: Countdown | null;
};

/** What became managed content of something, by name. */
export type HardenedPiece = { id: string; title: string; state: ContentState };

export type ContentVersionView = { revision: number; title: string; body: string; by: string; at: string };

/** What happened to it besides its text: who, when, and in which words. */
export const CONTENT_EVENTS = {
  "managedContent.harden": "hardened",
  "managedContent.propose": "proposed",
  "managedContent.agree": "agreed",
  "managedContent.decline": "declined",
  "managedContent.accepted": "accepted",
  "managedContent.arrange": "arranged",
  "managedContent.confirm": "confirmed",
  "managedContent.end": "ended",
  "managedContent.putBack": "putBack",
  "managedContent.tellStale": "told",
  "managedContent.tellOverdue": "overdue",
} as const;
type ContentEvent = (typeof CONTENT_EVENTS)[keyof typeof CONTENT_EVENTS];
export type ContentEventLine = {
  id: string;
  kind: ContentEvent;
  name: string;
  at: string;
  words: string;
  /** The agreement decided it: the entry can be opened as a decision. */
  isDecision: boolean;
};

export type ContentWait = { kind: Wait["kind"]; asked: PersonRef[]; givenBy: string | null };

export type ContentView = ContentText & {
  state: ContentState;
  topic: { id: string; name: string } | null;
  owner: PersonRef;
  reviewOn: string;
  hardenedBy: PersonRef;
  hardenedAt: string;
  editedBy: string;
  editedAt: string;
  endedReason: string | null;
  source: { itemId: string; title: string } | { url: string } | null;
  question: string;
  waits: ContentWait[];
  due: Countdown | null;
  links: CheckedLink[];
  uses: ContentUseView[];
  versions: ContentVersionView[];
  events: ContentEventLine[];
  may: {
    /** Change the text, say that it is still right, take it out of use. */
    keep: boolean;
    answer: boolean;
    /** Take back what was proposed. */
    takeBack: boolean;
  };
};

/** What is chosen from when content is described. */
export type ContentChoices = {
  topics: { id: string; key: string; name: string }[];
  people: PersonRef[];
  today: string;
};
