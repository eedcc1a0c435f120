import { AUTHOR_KINDS, type AuthorKind, CONTENT_KINDS, type ContentKind } from "@/lib/domain/authority";

/** `open`: it is our turn. `waiting`: we answered, it is theirs. */
export const CASE_STATES = ["open", "waiting", "closed"] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Watched without a reply, or answered (seed 004 §5). */
export const CASE_MODES = ["listening", "talking"] as const;
export type CaseMode = (typeof CASE_MODES)[number];

/** How it came in. */
export const CASE_SOURCES = ["poll", "mail", "hook", "by_hand"] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

/** What came of a case that was closed. */
export const CASE_OUTCOMES = [
  "answered",
  "solved",
  "no_answer",
  "passed_on",
  "other_door",
  "not_ours",
  "spam",
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

export const SENTIMENTS = ["positive", "neutral", "negative"] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** Doors that a social channel cannot be: they have a form and a term of their own in law. */
export const CASE_ROUTES = ["formal_complaint", "objection"] as const;
export type CaseRoute = (typeof CASE_ROUTES)[number];

/** Somebody outside: everybody on the ladder but we ourselves. */
export type OutsideKind = Exclude<AuthorKind, "organisation">;
export const OUTSIDE_KINDS = AUTHOR_KINDS.filter((kind): kind is OutsideKind => kind !== "organisation");

/** What comes in: everything but what we say ourselves. */
export type IncomingKind = Exclude<ContentKind, "own_content">;
export const INCOMING_KINDS = CONTENT_KINDS.filter((kind): kind is IncomingKind => kind !== "own_content");

/** A case that was closed longer ago than this is over: who writes again begins a new one. */
export const REOPENS_DAYS = 30;
