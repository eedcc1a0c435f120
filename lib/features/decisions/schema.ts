import { z } from "zod";
import type { Rule } from "@/lib/domain/agreement";
import type { StoredDecision } from "@/lib/domain/agreement/replay";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import { type Answered, type Obligation, ROLES, type Role, VERDICTS } from "@/lib/domain/authority";

const keys = z.array(z.string());

/** A decision as the journal keeps it. What the first entries lack may be missing. */
export const storedDecision = z.object({
  power: z.string(),
  verdict: z.enum([...VERDICTS, "unanswered"]),
  role: z.enum(ROLES).nullable(),
  versionId: z.string(),
  facts: z.array(z.record(z.string(), z.string())),
  rows: keys,
  replaced: keys,
  obligations: z
    .array(z.object({ kind: z.string(), with: z.string().optional() }))
    .transform((all) => all.map(({ kind, with: whom }): Obligation => (whom ? { kind, with: whom } : { kind }))),
  calendarId: z.string().optional(),
  roles: z.array(z.enum(ROLES)).optional(),
  own: z.object({ topics: keys, segments: keys, channels: keys }).optional(),
  deputyFor: z.object({ memberId: z.string(), name: z.string() }).optional(),
}) satisfies z.ZodType<StoredDecision>;

/** One journalled decision with everything it was decided on, asked again. Moments are ISO texts. */
export type DecisionView = {
  entryId: string;
  at: string;
  by: string;
  deputyFor: string | null;
  item: { id: string; title: string } | null;
  power: string;
  verdict: Answered;
  obligations: Obligation[];
  role: Role | null;
  /** All roles that were judged; null where only the one that counted was kept. */
  roles: Role[] | null;
  /** One set of facts for each channel. */
  facts: Record<string, string>[];
  version: { id: string; number: number; title: string; inForceFrom: string | null; isInForce: boolean };
  /** The rows that counted and those an exception put aside, as they stood in that version. */
  rows: Rule[];
  replaced: Rule[];
  words: OwnWords;
  /** `isRecorded` false: the calendar is the one of that time, not one that was written down with the decision. */
  calendar: { number: number; isRecorded: boolean; wasOpen: boolean };
  /** Asked again: the same answer, or what comes out now; null when it can no longer be asked. */
  again: { isSame: boolean; verdict: Answered | null };
  seal: { seq: number; sealedAt: string } | null;
};
