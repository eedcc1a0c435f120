import type { Answered, Priority, Risk } from "@/lib/domain/authority";
import type {
  CaseMode,
  CaseOutcome,
  CaseRoute,
  CaseSource,
  CaseState,
  IncomingKind,
  OutsideKind,
  Sentiment,
  Suggestion,
} from "@/lib/domain/cases";
import type { PersonRef } from "@/lib/domain/workflow";

type Named = { id: string; name: string };

/** One thing that was said: by them, by us, or among ourselves. Moments are ISO texts. */
export type CaseMessageView = {
  id: string;
  direction: "in" | "out" | "note";
  from: string;
  memberId: string | null;
  body: string;
  url: string | null;
  extras: { kind: "picture" | "link"; url: string; alt: string }[];
  sentAt: string;
  changedAt: string | null;
  goneAt: string | null;
};

/** What it is about, as it was judged. */
export type CaseTriage = {
  authorKind: OutsideKind;
  contentKind: IncomingKind;
  risk: Risk;
  priority: Priority;
  topic: Named | null;
  segment: Named | null;
  sentiment: Sentiment | null;
  /** Who judged it last; null: nobody yet. */
  by: { name: string; at: string } | null;
};

/** Another case of the same person. */
export type EarlierCase = {
  id: string;
  title: string;
  state: CaseState;
  outcome: CaseOutcome | null;
  lastAt: string;
  /** How it was answered last; null: it never was. */
  answered: string | null;
};

export type CasePage = {
  id: string;
  title: string;
  version: number;
  viewerId: string;
  state: CaseState;
  mode: CaseMode;
  source: CaseSource;
  network: string;
  channel: Named | null;
  contact: { id: string; name: string; handle: string; profileUrl: string | null } | null;
  /** How they spoke to us last. */
  addressForm: "formal" | "informal" | null;
  holder: PersonRef | null;
  heldSince: string | null;
  noticedAt: string;
  triage: CaseTriage;
  /** What the keyword rules make of what was said to us; a person decides. */
  suggested: Suggestion;
  snoozed: { until: string; by: string } | null;
  route: {
    kind: CaseRoute;
    url: string | null;
    lookAt: string | null;
    ended: { at: string; words: string } | null;
  } | null;
  closed: { at: string; by: string; outcome: CaseOutcome; words: string } | null;
  firstAnswer: { dueAt: string | null; at: string | null; differenceMinutes: number | null };
  messages: CaseMessageView[];
  /** There was more than is shown. */
  isCut: boolean;
  earlier: EarlierCase[];
  /** What the agreement says to the viewer about beginning to talk; null where that is no question. */
  talking: { verdict: Answered; rules: { number: number; text: string }[] } | null;
  /** Campaigns that are going on and may have to do with it. */
  campaigns: string[];
  /** The answer being worked on; its own page stands beside this one. */
  itemId: string | null;
  choices: { topics: Named[]; segments: Named[]; channels: Named[]; people: PersonRef[] };
  may: { work: boolean };
  zone: string;
};
