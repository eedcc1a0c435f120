import { z } from "zod";
import { QUESTIONS, type Rule, type StageTerm } from "@/lib/domain/agreement";
import { POWERS_OF } from "@/lib/domain/agreement/editing";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import { FACTS, type Matrix, OBLIGATION_KINDS, POWERS, VERDICTS } from "@/lib/domain/authority";
import type { Calendar } from "@/lib/domain/worktime";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

/** More rows than this nobody reads; the analysis stays under half a second up to here. */
export const ROWS_MAX = 400;
export const NOTE_MAX = 500;
export const VERSION_TITLE_MAX = 120;
const VALUE_MAX = 120;
const OBLIGATIONS_MAX = 12;

const value = plainText(VALUE_MAX).min(1, { error: "fields.unknown" });
const when = z
  .partialRecord(
    z.enum(FACTS, { error: "fields.unknown" }),
    z.array(value).min(1, { error: "fields.required" }).max(200),
  )
  .transform((facts): Record<string, string[]> => {
    const named = Object.entries(facts).map(([fact, values]): [string, string[]] => [fact, [...new Set(values)]]);
    return Object.fromEntries(named);
  });
const obligation = z
  .object({ kind: z.enum(OBLIGATION_KINDS, { error: "fields.unknown" }), with: value.optional() })
  .transform(({ kind, with: whom }) => (whom === undefined ? { kind } : { kind, with: whom }));

/** What one row of the matrix says. Values of topic, segment and channel are the organisation's own keys. */
export const rowContent = z
  .object({
    question: z.enum(QUESTIONS, { error: "fields.unknown" }),
    power: z.enum(POWERS, { error: "fields.unknown" }),
    when,
    verdict: z.enum(VERDICTS, { error: "fields.unknown" }),
    obligations: z.array(obligation).max(OBLIGATIONS_MAX).default([]),
    binding: z.boolean().default(false),
    note: plainText(NOTE_MAX)
      .transform((text) => text.trim() || null)
      .nullable()
      .default(null),
  })
  .refine(({ question, power }) => POWERS_OF[question].some((own) => own === power), {
    error: "fields.otherQuestion",
    path: ["power"],
  });
export type RowContent = z.output<typeof rowContent>;

const inDraft = z.object({ draftId: id });
const seenRow = inDraft.extend({ rowId: id, seenRevision: changeCount });

export const startDraftInput = z.object({});
export const renameDraftInput = inDraft.extend({ title: requiredText(VERSION_TITLE_MAX) });
export const discardDraftInput = inDraft.extend({ words: plainText(NOTE_MAX).default("") });
/** `after`: the row behind which it comes; null puts it first in its question, left out it comes last. */
export const addRowInput = inDraft.extend({ id: id.optional(), row: rowContent, after: id.nullable().optional() });
export const changeRowInput = seenRow.extend({ row: rowContent });
export const removeRowInput = seenRow;
export const moveRowInput = inDraft.extend({ rowId: id, after: id.nullable() });

/** A row of the draft, with the row in force it came from and who touched it last. */
export type DraftRow = Rule & {
  revision: number;
  originId: string | null;
  editedBy: string | null;
  editedAt: string | null;
};

/** How many people hold what the rules point at: what a dead end is found by. Keys as in the matrix. */
export type Crew = {
  roles: Record<string, number>;
  experts: Record<string, number>;
  segmentTrekkers: Record<string, number>;
  /** Of each person the roles held, by name: one person alone is a four-eyes hole where the rules allow it. */
  people: { memberId: string; name: string; roles: string[] }[];
};

/** Everything the matrix editor works on. Moments are ISO texts. */
export type DraftView = {
  draftId: string;
  number: number;
  title: string;
  revision: number;
  /** The version it starts from; `isInForce` false: another one was adopted since. */
  basedOn: { versionId: string; number: number; inForceFrom: string | null; isInForce: boolean };
  dimensions: Matrix["dimensions"];
  words: OwnWords;
  /** Names of topics, segments, channels and people to choose from, by key or id. */
  rows: DraftRow[];
  /** The rules of the version it starts from: what the draft is compared with. */
  before: Rule[];
  terms: readonly StageTerm[];
  termsBefore: readonly StageTerm[];
  calendar: Calendar;
  dayMinutes: number;
  isSmallTeam: boolean;
  crew: Crew;
};

/** What a look at the draft finds; null when nobody is writing one. */
export type DraftAnswer = { draft: DraftView | null };

export const draftKey = ["agreement", "draft"] as const;
