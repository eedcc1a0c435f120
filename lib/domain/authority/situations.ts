import type { Matrix } from "./model";

/** What a person does with an item (domain.md "Authority rules"). */
export const POWERS = ["respond", "accept", "publish", "involve_expert", "harden", "start_talking"] as const;
export type Power = (typeof POWERS)[number];

export const ROLES = ["trekker", "member", "editor", "expert", "executive", "adviser"] as const;
export type Role = (typeof ROLES)[number];

export const WORK_KINDS = ["post", "case"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** The ladder of seed 004 §3, and we ourselves: a post has `organisation` as its author. */
export const AUTHOR_KINDS = [
  "creator",
  "critic",
  "conversationalist",
  "collector",
  "joiner",
  "spectator",
  "organisation",
] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

export const CONTENT_KINDS = [
  "question",
  "complaint",
  "compliment",
  "rumour",
  "suggestion",
  "crisis",
  "own_content",
] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const RISKS = ["low", "medium", "high"] as const;
export type Risk = (typeof RISKS)[number];

export const PRIORITIES = ["normal", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

export const MOMENTS = ["office_hours", "outside"] as const;
export type Moment = (typeof MOMENTS)[number];

export const AT_THE_BUTTONS = ["yes", "no"] as const;
export type AtTheButtons = (typeof AT_THE_BUTTONS)[number];

export const CRISIS_MODE = ["on", "off"] as const;
export type CrisisMode = (typeof CRISIS_MODE)[number];

/** User content is soft until it became managed content (seed 004 §7.2.5). */
export const CONTENT_STATUS = ["soft", "hard"] as const;
export type ContentStatus = (typeof CONTENT_STATUS)[number];

export const OBLIGATION_KINDS = [
  "expert",
  "coordinate",
  "approved_content_only",
  "hard_content_only",
  "acceptor",
  "four_eyes",
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** The value of topic, segment and channel for an item that has none. */
export const NONE = "none";

/** The facts of a situation, in the order in which they are shown. */
export const FACTS = [
  "role",
  "workKind",
  "authorKind",
  "contentKind",
  "topic",
  "segment",
  "channel",
  "risk",
  "priority",
  "moment",
  "atTheButtons",
  "crisisMode",
  "contentStatus",
] as const;
export type Fact = (typeof FACTS)[number];

/** The facts of one situation. Topic, segment and channel are ids of the organisation's own, or NONE. */
export type SituationFacts = {
  role: Role;
  workKind: WorkKind;
  authorKind: AuthorKind;
  contentKind: ContentKind;
  topic: string;
  segment: string;
  channel: string;
  risk: Risk;
  priority: Priority;
  moment: Moment;
  atTheButtons: AtTheButtons;
  crisisMode: CrisisMode;
  contentStatus: ContentStatus;
};

/**
 * The dimensions of an organisation's matrix: the fixed facts of domain.md and the organisation's own topics, segments
 * and channels, each with NONE in front. Doubles count once.
 */
export function dimensionsOf(own: {
  topics: readonly string[];
  segments: readonly string[];
  channels: readonly string[];
}): Matrix["dimensions"] {
  const withNone = (values: readonly string[]) => [...new Set([NONE, ...values])];
  const dimensions: Record<Fact, string[]> = {
    role: [...ROLES],
    workKind: [...WORK_KINDS],
    authorKind: [...AUTHOR_KINDS],
    contentKind: [...CONTENT_KINDS],
    topic: withNone(own.topics),
    segment: withNone(own.segments),
    channel: withNone(own.channels),
    risk: [...RISKS],
    priority: [...PRIORITIES],
    moment: [...MOMENTS],
    atTheButtons: [...AT_THE_BUTTONS],
    crisisMode: [...CRISIS_MODE],
    contentStatus: [...CONTENT_STATUS],
  };
  return dimensions;
}
