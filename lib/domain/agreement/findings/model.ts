import type { Question, Rule, StageTerm } from "@/lib/domain/agreement";
import type { Exception, Matrix, Power, Role, Situation, When } from "@/lib/domain/authority";
import type { Calendar } from "@/lib/domain/worktime";

/** A piece of work on which something was decided. */
export type PastItem = { itemId: string; title: string; at: string };

/** Real decisions of the last 90 days on exactly the same facts; `examples` are the latest of them. */
export type PastSituation = {
  power: string;
  facts: Record<string, string>;
  verdict: string;
  count: number;
  examples: PastItem[];
};

/** How often something happened, and on which work: the latest first, not necessarily all of it. */
export type Happened = { count: number; items: PastItem[] };

/** A row to put in the draft; what a row of it holds. */
export type ProposedRow = {
  question: Question;
  power: Power;
  when: When;
  verdict: "consult_first";
  obligations: { kind: "acceptor"; with: "executive" }[];
  binding: false;
  note: null;
};

/** Situations that no row answers. `isWholePower`: no row speaks of the power at all. */
export type GapFinding = {
  id: string;
  question: Question;
  power: Power;
  when: When;
  isWholePower: boolean;
  example: Situation;
  happened: Happened;
  suggestedRow: ProposedRow;
};

/** Two rows that cross and disagree; `overlap` are the situations that both match, `stricter` the row that counts there. */
export type ConflictFinding = {
  rows: [string, string];
  stricter: string;
  overlap: When;
  example: Situation;
  happened: Happened;
};

/** A row that can go without changing anything; `settledBy`: a row that says the same of all it speaks of, else the rows
 * that answer its example without it. */
export type IneffectiveFinding = { row: string; settledBy: string[]; example: Situation };

/**
 * A person who can bring something of high risk out without anybody else looking at it: on own authority, or because
 * nobody else may accept and the small-team setting lets them accept their own work.
 */
export type FourEyesFinding = {
  memberId: string;
  name: string;
  way: "own_authority" | "small_team";
  /** The role in which the person writes, the rows that let them, and those that let them publish. */
  role: string;
  rows: string[];
  example: Situation;
};

/** Which of the terms: as they are looked up. */
export type TermKey = Pick<StageTerm, "workKind" | "priority" | "stage">;

/** What a role hands in to these acceptors (none: whoever may), and each who could accept it is refused; the rows say both. */
export type NobodyAcceptsFinding = {
  kind: "nobody_accepts";
  role: Role;
  acceptors: string[];
  rows: string[];
  example: Situation;
};

/** What an answer or a term leads to, and leads nowhere. */
export type DeadEndFinding =
  | NobodyAcceptsFinding
  | { kind: "topic_without_expert"; topic: string; rows: string[] }
  | { kind: "segment_without_trekker"; segment: string; rows: string[] }
  | { kind: "role_nobody_holds"; role: Role; rows: string[]; terms: TermKey[] }
  | { kind: "person_gone"; memberId: string; rows: string[] }
  | { kind: "role_without_power"; role: Role; power: Power; rows: string[]; terms: TermKey[] }
  | { kind: "term_never_ends"; terms: TermKey[] };

export type Findings = {
  gaps: GapFinding[];
  conflicts: ConflictFinding[];
  ineffective: IneffectiveFinding[];
  exceptions: Exception[];
  fourEyes: FourEyesFinding[];
  deadEnds: DeadEndFinding[];
  coverage: Record<Question, { gaps: number }>;
};

/** The people that rules point at: how many hold a role, know a topic, lead a segment; and of each person the roles. */
export type CrewFacts = {
  roles: Readonly<Record<string, number>>;
  experts: Readonly<Record<string, number>>;
  segmentTrekkers: Readonly<Record<string, number>>;
  people: readonly { memberId: string; name: string; roles: readonly string[] }[];
};

export type FindingsInput = {
  dimensions: Matrix["dimensions"];
  rows: readonly Rule[];
  terms: readonly StageTerm[];
  calendar: Calendar;
  crew: CrewFacts;
  isSmallTeam: boolean;
  past: readonly PastSituation[];
  /** From when on a term must fit in the calendar, as ISO text; all the time the calendar knows unless told. */
  now?: string;
};
