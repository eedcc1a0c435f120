import type { Agreement } from "@/lib/domain/agreement";
import {
  type Answered,
  type AuthorKind,
  type CompiledMatrix,
  type ContentKind,
  type ContentStatus,
  type Decision,
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
import type { NamedPerson } from "@/lib/domain/people";
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

/** Where somebody is at the buttons now, by keys: a channel, a segment, a segment's part of a channel, or all (nulls). */
export type DutyPlace = { channelKey: string | null; segmentKey: string | null };

/** What holds for everything at this moment, and where whoever is asked about is at the buttons. */
export type Circumstances = { moment: Moment; onDuty: readonly DutyPlace[]; crisisMode: "on" | "off" };

/** The keys of the topics, segments and channels an organisation had. */
export type OwnValues = { topics: string[]; segments: string[]; channels: string[] };

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
  /** What the moment was judged against. */
  calendarId: string;
  /** The roles it was judged for, of which the best answer counted. */
  roles: readonly Role[];
  /** The organisation's own values as they were: which rows lie inside which depends on them. */
  own: OwnValues;
  /** In whose name, when it was decided with the powers of somebody who is away. */
  deputyFor?: NamedPerson;
  /** The consultation that said yes where the agreement was silent or wants talk first. */
  consultationId?: string;
};

/**
 * The circumstances at a moment: inside or outside the opening hours of the organisation's calendar, in crisis or not.
 * @param onDuty where whoever is asked about is at the buttons; what is asked about nobody in particular has none.
 */
export function circumstancesAt(agreement: Agreement, now: Date, onDuty: readonly DutyPlace[] = []): Circumstances {
  const moment = isOpen(agreement.calendar, now.toISOString()) ? "office_hours" : "outside";
  return { moment, onDuty, crisisMode: agreement.isCrisis ? "on" : "off" };
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
    moment: circumstances.moment,
    atTheButtons: isAtTheButtons(circumstances.onDuty, { channelKey: channel, segmentKey: subject.segmentKey }),
    crisisMode: circumstances.crisisMode,
  }));
}

/** Somebody is where a turn of theirs is for this channel and segment, or for more than these. */
function isAtTheButtons(onDuty: readonly DutyPlace[], { channelKey, segmentKey }: DutyPlace): "yes" | "no" {
  const isThere = onDuty.some(
    (place) =>
      (place.channelKey === null || place.channelKey === channelKey) &&
      (place.segmentKey === null || place.segmentKey === segmentKey),
  );
  return isThere ? "yes" : "no";
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
  const { facts, ...answer } = bestOverRoles(agreement.compiled, power, {
    facts: factsOf(on.subject, on.circumstances),
    roles: on.roles,
  });
  return {
    power,
    versionId: agreement.versionId,
    calendarId: agreement.calendarId,
    roles: on.roles,
    own: ownValuesOf(agreement),
    facts,
    ...answer,
  };
}

/** An answer with the role that got it, and the facts as that role was judged on them. */
export type RoleAnswer = Decision & { role: Role | null; facts: Record<string, string>[] };

/**
 * The same of any matrix and any sets of facts: what decides now is what decides again when a decision is explained or
 * played over another version.
 *
 * @throws MatrixError as `decide` does.
 */
export function bestOverRoles(
  compiled: CompiledMatrix,
  power: string,
  on: { facts: readonly Record<string, string>[]; roles: readonly Role[] },
): RoleAnswer {
  let best: RoleAnswer | null = null;
  for (const role of on.roles) {
    const facts = on.facts.map((set) => ({ ...set, role }));
    const answer = strictestAnswer(facts.map((set) => decide(compiled, { power, facts: set })));
    if (!best || distanceFromYes(answer.verdict) < distanceFromYes(best.verdict)) best = { ...answer, role, facts };
  }
  return best ?? { verdict: "unanswered", obligations: [], rows: [], replaced: [], role: null, facts: [...on.facts] };
}

function ownValuesOf({ dimensions }: Agreement): OwnValues {
  const of = (fact: string) => (dimensions[fact] ?? []).filter((value) => value !== NONE);
  return { topics: of("topic"), segments: of("segment"), channels: of("channel") };
}
