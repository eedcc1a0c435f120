import { NONE, type Situation } from "@/lib/domain/authority";
import { named } from "./facts";
import { actOf, FAMILIES, objectOf } from "./matter";
import { type Act, type OwnWords, type Phrase, type RulePhraseKey, say as sayAny } from "./phrase";
import { atSentenceStart, type Sayer, type Token, textOf, tokensOf } from "./render";
import { rolesPhrase } from "./rule";

/** The keys of the sentences of situations, under `authority` in the catalogues. */
export type SituationPhraseKey =
  | RulePhraseKey
  | `wish.${Act}`
  | `wish.moment.${"office_hours" | "outside"}`
  | `wish.while.${"urgent" | "crisis"}`;

type SituationPhrase = Phrase<SituationPhraseKey>;
const say = sayAny<SituationPhraseKey>;

/**
 * One situation as somebody would put the question, what carries it strong: "Een teamlid wil buiten kantooruren
 * antwoorden op een klacht over mobiliteit, met laag risico." What is as usual goes without saying: not urgent, no
 * crisis mode, not at the buttons, soft content, and no topic, segment or channel.
 */
export function situationTokens(situation: Situation, t: Sayer<SituationPhraseKey>, words: OwnWords): Token[] {
  const tokens = tokensOf(situationPhrase(situation), t, words);
  return [...atSentenceStart(tokens), { text: ".", isStrong: false }];
}

/** The same as plain text. */
export function situationText(situation: Situation, t: Sayer<SituationPhraseKey>, words: OwnWords): string {
  return textOf(situationTokens(situation, t, words));
}

function situationPhrase({ power, facts }: Situation): SituationPhrase {
  const when = saidFacts(facts);
  const act = actOf({ power, when });
  const wish = say(`wish.${act}`, {
    who: whoOf(when),
    moment: say(`wish.moment.${facts.moment === "outside" ? "outside" : "office_hours"}`),
    object: objectOf(when, FAMILIES[act]).phrase,
  });
  return circumstancesOf(when, facts).reduce((before, item) => say("list.more", { before, item }), wish);
}

type OneEach = Record<string, string[]>;

/** A post is our own by nature, and having no topic, segment or channel needs no words. */
function saidFacts(facts: Situation["facts"]): OneEach {
  const isOwnPost = facts.workKind === "post" && facts.authorKind === "organisation";
  const said = Object.entries(facts).filter(([fact, value]) => value !== NONE && !(isOwnPost && fact === "authorKind"));
  return Object.fromEntries(said.map(([fact, value]) => [fact, [value]]));
}

function whoOf(when: OneEach): SituationPhrase {
  const who = rolesPhrase(named(when, "role"));
  return when.atTheButtons?.includes("yes") ? say("who.atButtons", { who }) : who;
}

function circumstancesOf(when: OneEach, facts: Situation["facts"]): SituationPhrase[] {
  return [
    ...named(when, "risk").map((risk) => say("riskIs.named", { risks: say(`risk.${risk}`) })),
    ...(facts.priority === "urgent" ? [say("wish.while.urgent")] : []),
    ...(facts.crisisMode === "on" ? [say("wish.while.crisis")] : []),
    ...(facts.contentStatus === "hard" ? [say("statusIs.hard")] : []),
  ];
}
