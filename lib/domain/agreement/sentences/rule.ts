import { ROLES, type Row } from "@/lib/domain/authority";
import { named, narrowedFacts } from "./facts";
import { actOf, matterOf } from "./matter";
import { anyOf, type Mood, type Phrase, say } from "./phrase";
import { isCoordinationAlone, type Tail, tailOf } from "./tail";

/** A place in the sentence; `isAny` when the rule leaves it open, so that a short sentence can leave it out. */
export type Place = { phrase: Phrase; isAny: boolean };

/** A rule as one sentence in its parts, in the order in which they are said. */
export type RuleSentence = {
  who: Place;
  matter: Place;
  risk: Place;
  /** The moment first, then what else must hold: priority, crisis mode, status of the content. */
  circumstances: Place[];
  verdict: Phrase;
  tail: Tail;
  /** Too much for columns: better read as running text. */
  isLong: boolean;
};

/** From how many narrowed facts on a row reads better as running text than in columns. */
const LONG_FROM_FACTS = 6;
const LONG_FROM_ROLES = 4;

/**
 * The parts of the sentence that a rule is, as keys and values of the catalogues: "Een teamlid mag op een vraag met
 * laag risico zelf reageren, binnen kantooruren". Source: experience.md, "The matrix is a table an executive can read
 * aloud".
 */
export function ruleSentence(rule: Pick<Row, "power" | "when" | "verdict" | "obligations">): RuleSentence {
  const { when, verdict } = rule;
  const obligations = rule.obligations ?? [];
  const mood = moodOf(verdict);
  const act = actOf(rule);
  const isSpeaking = act === "write" || act === "reply";
  const isOnlyCoordination = isSpeaking && verdict === "consult_first" && isCoordinationAlone(obligations);
  return {
    who: whoOf(when, mood),
    matter: matterOf(rule, mood),
    risk: riskOf(when),
    circumstances: circumstancesOf(when),
    verdict: isOnlyCoordination ? say("verdict.coordinate") : say(`verdict.${act}.${verdict}`),
    tail: tailOf(verdict, obligations),
    isLong: narrowedFacts(when) >= LONG_FROM_FACTS || named(when, "role").length >= LONG_FROM_ROLES,
  };
}

function moodOf(verdict: Row["verdict"]): Mood {
  if (verdict === "refused") return "refused";
  return verdict === "consult_first" ? "consult" : "may";
}

function whoOf(when: Row["when"], mood: Mood): Place {
  const roles = named(when, "role");
  const [buttons] = named(when, "atTheButtons");
  const isAny = roles.length === 0 && buttons === undefined;
  const who = buttons === undefined ? rolesPhrase(roles) : atButtons(roles, buttons);
  return { phrase: mood === "refused" ? say("who.notAllowed", { who }) : who, isAny };
}

/** "een teamlid of een redacteur"; of all but one: "iedereen behalve de trekker". */
export function rolesPhrase(roles: (typeof ROLES)[number][]): Phrase {
  if (roles.length === 0) return say("who.any");
  const missing = ROLES.filter((role) => !roles.includes(role));
  const [only] = missing;
  if (missing.length === 1 && only) return say("who.except", { who: say(`role.${only}`) });
  return anyOf(roles.map((role) => say(`role.${role}`)));
}

function atButtons(roles: (typeof ROLES)[number][], buttons: "yes" | "no"): Phrase {
  if (roles.length === 0) return say(buttons === "yes" ? "who.anyAtButtons" : "who.anyAwayFromButtons");
  return say(buttons === "yes" ? "who.atButtons" : "who.awayFromButtons", { who: rolesPhrase(roles) });
}

function riskOf(when: Row["when"]): Place {
  const risks = named(when, "risk");
  if (risks.length === 0) return { phrase: say("riskIs.any"), isAny: true };
  return { phrase: say("riskIs.named", { risks: anyOf(risks.map((risk) => say(`risk.${risk}`))) }), isAny: false };
}

function circumstancesOf(when: Row["when"]): Place[] {
  const [moment] = named(when, "moment");
  const [priority] = named(when, "priority");
  const [crisis] = named(when, "crisisMode");
  const [status] = named(when, "contentStatus");
  const others = [
    priority ? say(`priorityIs.${priority}`) : null,
    crisis ? say(`crisisIs.${crisis}`) : null,
    status ? say(`statusIs.${status}`) : null,
  ].flatMap((phrase) => (phrase ? [{ phrase, isAny: false }] : []));
  return [{ phrase: say(`momentIs.${moment ?? "any"}`), isAny: moment === undefined }, ...others];
}
