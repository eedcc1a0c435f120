import { z } from "zod";
import type { Priority, Risk } from "@/lib/domain/authority";
import type { CaseMode, CaseOutcome, CaseState } from "@/lib/domain/cases";
import type { Countdown } from "@/lib/domain/deadlines";
import type { InboxSearch, InboxView } from "@/lib/domain/inbox";
import type { PersonRef } from "@/lib/domain/workflow";

/** The inbox is read in parts: what is talked about, what is only watched, and what waits or is over. */
export const INBOX_PARTS = ["talking", "listening", "rest"] as const;
export type InboxPart = (typeof INBOX_PARTS)[number];

/** Asks for the rows of one part that come after a place in it. */
export const inboxPlace = z.object({
  part: z.enum(INBOX_PARTS),
  after: z.string().regex(/^\d{1,16}_[0-9a-f-]{36}$/),
});
export type InboxPageAsked = InboxSearch & { part: InboxPart; after?: string };

/** A case as it stands in the list. Moments are ISO texts. */
export type InboxRow = {
  id: string;
  title: string;
  version: number;
  state: CaseState;
  mode: CaseMode;
  network: string;
  channel: string | null;
  from: string | null;
  holder: PersonRef | null;
  risk: Risk;
  priority: Priority;
  /** How far its answer is; null: none is being made. */
  answer: { stage: "notice" | "respond" | "accept" | "publish"; writer: PersonRef; due: Countdown } | null;
  snoozedUntil: string | null;
  lastAt: string;
  outcome: CaseOutcome | null;
};

/** `next`: where the rows after these begin; null: there are none. */
export type InboxRows = { rows: InboxRow[]; next: string | null };

export type InboxCounts = Record<Exclude<InboxView, "closed">, number> & {
  /** Of those that are our turn: answers that wait for somebody's yes. */
  toAccept: number;
};

export type InboxList = {
  /** Only the parts that this way of looking has. */
  parts: Partial<Record<InboxPart, InboxRows>>;
  counts: InboxCounts;
};

type Named = { id: string; name: string };

/** What goes around the list and changes seldom. */
export type InboxAround = {
  viewerId: string;
  channels: Named[];
  topics: Named[];
  /** Who can have a case. */
  people: PersonRef[];
  /** Who is at the buttons now, and on which channels; none named is on all of them. */
  onDuty: { person: PersonRef; channels: string[] }[];
  may: { work: boolean };
};
