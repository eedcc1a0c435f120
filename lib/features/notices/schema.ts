import { z } from "zod";

/** A list of notices is never longer than this; older ones have been overtaken by what happened since. */
export const NOTICES_MAX = 30;

export const markReadInput = z.object({ ids: z.array(z.uuid({ error: "fields.unknown" })).max(NOTICES_MAX) });

/** A notice in the reader's words. */
export type NoticeLine = { id: string; title: string; line: string; href: string; at: string; isUnread: boolean };
export type NoticesAnswer = { notices: NoticeLine[]; unread: number };
