import type { Agreement } from "@/lib/domain/agreement";
import {
  type Answered,
  type AuthorKind,
  type ContentKind,
  type ContentStatus,
  decide,
  distanceFromYes,
  type Moment,
  NONE,
  type Obligation,
  type Power,
  type Priority,
  type Risk,
  type Role,
  strictestAnswer,
  type WorkKind,
} from "@/lib/domain/authority";
import { isOpen } from "@/lib/domain/worktime";

/** What the agreement has to know about a piece of work. Topic, segment and channels by their keys. */
export type Subject = {
  workKind: WorkKind;
  authorKind: AuthorKind;
  contentKind: ContentKind;
  contentStatus: ContentStatus;
  risk: Risk;
  priority: Priority;
  topicKey: string | null;
  segmentKey: string | null;
  channelKeys: readonly string[];
};

/** What holds for everything at this moment. */
export type Circumstances = { moment: Moment; atTheButtons: "yes" | "no"; crisisMode: "on" | "off" };

/** An answer with everything it was decided on, so that it can be given again years later. */
export type PowerDecision = {
  power: Power;
  verdict: Answered;
  role: Role | null;
  versionId: string;
  facts: Record<string, string>[];
  rows: string[];
  replaced: string[];
  obligations: Obligation[];
};

/** The circumstances at a moment: inside or outside the opening hours of the organisation's calendar. */
export function circumstancesAt(agreement: Agreement, now: Date): Circumstances {
  const moment = isOpen(agreement.calendar, now.toISOString()) ? "office_hours" : "outside";
  return { moment, atTheButtons: "no", crisisMode: "off" };
}

/** One set of facts per channel; work without a channel is judged as on none. The role is filled in per role. */
export function factsOf(subject: Subject, circumstances: Circumstances): Record<string, string>[] {
  const channels = subject.channelKeys.length > 0 ? subject.channelKeys : [NONE];
  return channels.map((channel) => ({
    workKind: subject.workKind,
    authorKind: subject.authorKind,
    contentKind: subject.contentKind,
    contentStatus: subject.contentStatus,
    topic: subject.topicKey ?? NONE,
    segment: subject.segmentKey ?? NONE,
    channel,
    risk: subject.risk,
    priority: subject.priority,
    ...circumstances,
  }));
}

/**
 * What the agreement says to somebody with these roles: per role the strictest answer over all channels, then the
 * best of the roles, for an act is done in one role. Without a role nothing is answered.
 * Source: domain.md, "How a question is answered".
 */
export function decidePower(
  agreement: Agreement,
  power: Power,
  on: { subject: Subject; circumstances: Circumstances; roles: readonly Role[] },
): PowerDecision {
  const facts = factsOf(on.subject, on.circumstances);
  let best: PowerDecision | null = null;
  for (const role of on.roles) {
    const withRole = facts.map((set) => ({ ...set, role }));
    const answer = strictestAnswer(withRole.map((set) => decide(agreement.compiled, { power, facts: set })));
    const found: PowerDecision = { power, role, versionId: agreement.versionId, facts: withRole, ...answer };
    if (!best || distanceFromYes(found.verdict) < distanceFromYes(best.verdict)) best = found;
  }
  return best ?? nothingSaid(agreement, power, facts);
}

function nothingSaid(agreement: Agreement, power: Power, facts: Record<string, string>[]): PowerDecision {
  return {
    power,
    verdict: "unanswered",
    role: null,
    versionId: agreement.versionId,
    facts,
    rows: [],
    replaced: [],
    obligations: [],
  };
}
