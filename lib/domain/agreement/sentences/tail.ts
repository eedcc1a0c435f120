import { type Obligation, ROLES, type Role, type Verdict } from "@/lib/domain/authority";
import { allOf, anyOf, own, type Phrase, say } from "./phrase";

/** What follows the verdict: `glued` belongs to its words ("van de trekker"), `added` come after a comma. */
export type Tail = { glued: Phrase | null; added: Phrase[] };

/** The words after a verdict: who accepts or is consulted, and the obligations that ride along. */
export function tailOf(verdict: Verdict, obligations: readonly Obligation[]): Tail {
  const asked = askedFor(obligations);
  if (verdict === "refused") return { glued: null, added: [] };
  if (verdict === "consult_first") return { glued: consulted(asked), added: contentRules(obligations, "then") };
  if (verdict === "with_acceptance") return withAcceptance(asked, obligations);
  const conditions = [
    ...asked.acceptors.map((who) => say("also.acceptor", { who })),
    ...asked.experts.map((who) => say("also.expert", { who })),
    ...asked.segments.map((who) => say("also.coordinate", { who })),
    ...contentRules(obligations, "also"),
    ...(has(obligations, "four_eyes") ? [say("also.four_eyes")] : []),
  ];
  return { glued: null, added: conditions };
}

/** Whether consulting is only with other segments: then the verdict says "afstemmen". */
export function isCoordinationAlone(obligations: readonly Obligation[]): boolean {
  const asked = askedFor(obligations);
  return asked.segments.length > 0 && asked.acceptors.length === 0 && asked.experts.length === 0;
}

type Asked = { acceptors: Phrase[]; experts: Phrase[]; segments: Phrase[] };

function askedFor(obligations: readonly Obligation[]): Asked {
  const of = (kind: string) => obligations.filter((obligation) => obligation.kind === kind);
  return {
    acceptors: of("acceptor").flatMap(({ with: who }) => (who === undefined ? [] : [roleOrPerson(who)])),
    experts: of("expert").map(({ with: topic }) =>
      topic === undefined || topic === "topic"
        ? say("expert.ofTopic")
        : say("expert.named", { topic: own("topic", topic) }),
    ),
    segments: of("coordinate").map(({ with: segment }) =>
      segment === undefined || segment === "segments"
        ? say("segments.touched")
        : say("segments.named", { segment: own("segment", segment) }),
    ),
  };
}

function roleOrPerson(who: string): Phrase {
  const role = ROLES.find((known): known is Role => known === who);
  return role ? say(`asked.${role}`) : own("member", who);
}

const oneOf = (phrases: Phrase[]): Phrase[] => (phrases.length > 0 ? [anyOf(phrases)] : []);

function consulted({ acceptors, experts, segments }: Asked): Phrase {
  const people = [...oneOf(acceptors), ...experts, ...segments];
  return people.length > 0 ? say("with.people", { people: allOf(people) }) : say("with.whoDecides");
}

function withAcceptance({ acceptors, experts, segments }: Asked, obligations: readonly Obligation[]): Tail {
  const somebody = acceptors.length > 0 ? oneOf(acceptors) : [say("by.somebodyElse")];
  const added = [
    ...segments.map((who) => say("also.andCoordinate", { who })),
    ...contentRules(obligations, "also"),
    // Without a named acceptor "somebody else" says it already.
    ...(has(obligations, "four_eyes") && acceptors.length > 0 ? [say("also.secondReader")] : []),
  ];
  return { glued: say("by.acceptors", { people: allOf([...somebody, ...experts]) }), added };
}

const has = (obligations: readonly Obligation[], kind: string): boolean =>
  obligations.some((obligation) => obligation.kind === kind);

/** With which content only: `then` where consulting comes before the answer. */
function contentRules(obligations: readonly Obligation[], order: "also" | "then"): Phrase[] {
  return (["approved_content_only", "hard_content_only"] as const)
    .filter((kind) => has(obligations, kind))
    .map((kind) => say(`${order}.${kind}`));
}
