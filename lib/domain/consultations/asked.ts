import type { Obligation, Role } from "@/lib/domain/authority";
import type { ConsultationReason } from "./words";

/** Why somebody is asked: named by the rule, expert of the topic, leads the segment, decides in doubt. */
export type AskGround = "rule" | "expert" | "segment" | "executive";
export type Ask = { memberId: string; ground: AskGround };

/** Somebody who could be asked. Segments and topics by their keys; a role without a segment counts everywhere. */
export type Member = {
  memberId: string;
  roles: readonly { role: Role; segmentKey: string | null }[];
  topics: readonly string[];
};
export type Crew = readonly Member[];

/** What was held, and for whom. */
type Held = {
  reason: ConsultationReason;
  obligations: readonly Obligation[];
  topicKey: string | null;
  segmentKey: string | null;
  askerId: string;
};

/**
 * The right people to ask. Where a rule says "consult first", those it names: the acceptor (a person or a role), the
 * expert of the topic, the trekkers of the segments. Where no rule answers: whoever knows the topic and leads the segment.
 * Where that is nobody, the executives, who decide in doubt; and where they are the ones who ask, the trekkers. Nobody is
 * asked about their own question. Source: domain.md, "How a question is answered", rule 3.
 */
export function whoIsAsked(held: Held, crew: Crew): Ask[] {
  const others = crew.filter(({ memberId }) => memberId !== held.askerId);
  const tries = [
    held.reason === "consult_first" ? namedByRule(held, others) : [],
    held.reason === "unanswered" ? nearest(held, others) : [],
    withRole(others, { role: "executive", segmentKey: null, ground: "executive" }),
    withRole(others, { role: "trekker", segmentKey: null, ground: "segment" }),
  ];
  return tries.find((asks) => asks.length > 0) ?? [];
}

function nearest({ topicKey, segmentKey }: Held, crew: Crew): Ask[] {
  return once([
    ...(topicKey ? expertsOf(crew, topicKey, "expert") : []),
    ...(segmentKey ? leadsOf(crew, segmentKey) : []),
  ]);
}

function namedByRule({ obligations, topicKey, segmentKey }: Held, crew: Crew): Ask[] {
  const asks = obligations.flatMap(({ kind, with: whom }): Ask[] => {
    if (kind === "acceptor" && whom) {
      const person = crew.filter(({ memberId }) => memberId === whom);
      if (person.length > 0) return person.map(({ memberId }) => ({ memberId, ground: "rule" }));
      return withRole(crew, { role: whom, segmentKey, ground: "rule" });
    }
    if (kind === "expert") {
      const topic = whom === undefined || whom === "topic" ? topicKey : whom;
      return topic ? expertsOf(crew, topic, "rule") : [];
    }
    if (kind === "coordinate") {
      const segment = whom === undefined || whom === "segments" ? segmentKey : whom;
      return segment ? leadsOf(crew, segment) : [];
    }
    return [];
  });
  return once(asks);
}

const expertsOf = (crew: Crew, topic: string, ground: AskGround): Ask[] =>
  crew.filter(({ topics }) => topics.includes(topic)).map(({ memberId }) => ({ memberId, ground }));

const leadsOf = (crew: Crew, segment: string): Ask[] =>
  crew
    .filter(({ roles }) => roles.some(({ role, segmentKey }) => role === "trekker" && segmentKey === segment))
    .map(({ memberId }) => ({ memberId, ground: "segment" }));

type Wanted = { role: string; segmentKey: string | null; ground: AskGround };

/** Whoever holds a role for work of this segment. */
const withRole = (crew: Crew, { role, segmentKey, ground }: Wanted): Ask[] =>
  crew
    .filter(({ roles }) =>
      roles.some((held) => held.role === role && (held.segmentKey === null || held.segmentKey === segmentKey)),
    )
    .map(({ memberId }) => ({ memberId, ground }));

const once = (asks: readonly Ask[]): Ask[] =>
  [...new Map(asks.toReversed().map((ask) => [ask.memberId, ask])).values()].reverse();

/**
 * Whether somebody may answer: one of those asked or an executive, and never whoever asked. `actsAs`: who answers, and
 * those they stand in for.
 */
export function mayAnswer(
  consultation: { openedById: string; askedIds: readonly string[] },
  who: { actsAs: readonly string[]; roles: readonly { role: Role }[] },
): boolean {
  if (who.actsAs.includes(consultation.openedById)) return false;
  const isAsked = who.actsAs.some((memberId) => consultation.askedIds.includes(memberId));
  return isAsked || who.roles.some(({ role }) => role === "executive");
}
