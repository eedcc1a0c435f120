import type { Phrase } from "@/lib/domain/agreement/sentences";
import {
  atSentenceStart,
  type OwnWords,
  type RulePhraseKey,
  ruleParts,
  type Sayer,
  say as sayRule,
  type Token,
  textOf,
  tokensOf,
} from "@/lib/domain/agreement/sentences";
import { tailOf } from "@/lib/domain/agreement/sentences/tail";
import type { Answered, When } from "@/lib/domain/authority";
import type { Effect, Outcome, RuleDifference } from "./model";

/** The keys of the words for an outcome, under `authority` in the catalogues. */
export type OutcomePhraseKey = RulePhraseKey | `outcome.${Answered | "withTail"}`;
type OutcomePhrase = Phrase<OutcomePhraseKey>;

/** What a difference is put in words with: the translator of `authority` and the organisation's own words. */
export type DifferenceWords = { t: Sayer<OutcomePhraseKey>; words: OwnWords };

/** An outcome in a few words: "na akkoord van de trekker", "daar stond niets over". */
export function outcomeText({ verdict, obligations }: Outcome, { t, words }: DifferenceWords): string {
  return textOf(tokensOf(outcomePhrase(verdict, obligations), t, words));
}

function outcomePhrase(verdict: Answered, obligations: Outcome["obligations"]): OutcomePhrase {
  const said: OutcomePhrase = sayRule<OutcomePhraseKey>(`outcome.${verdict}`);
  if (verdict === "unanswered") return said;
  const { glued, added } = tailOf(verdict, obligations);
  const whole = glued ? sayRule<OutcomePhraseKey>("outcome.withTail", { before: said, item: glued }) : said;
  return added.reduce<OutcomePhrase>((before, item) => sayRule<OutcomePhraseKey>("list.more", { before, item }), whole);
}

/**
 * What holds from now on in some situations, as a sentence like those of the rows: "Een teamlid mag op een vraag met
 * laag risico zelf reageren." Where nothing is said any more, that is consulting whoever decides.
 */
export function effectTokens(
  effect: Effect,
  { situations, rule }: { situations: When; rule: Pick<RuleDifference, "power" | "after"> },
  { t, words }: DifferenceWords,
): Token[] {
  const { verdict, obligations } = outcomeOf(effect, rule.after);
  const parts = ruleParts({ power: rule.power, when: situations, verdict, obligations }, { t, words }, "short");
  const tokens = parts.flatMap(({ before, tokens }) => [{ text: before, isStrong: false }, ...tokens]);
  return atSentenceStart([...tokens, { text: ".", isStrong: false }].filter(({ text }) => text !== ""));
}

/** The row's own words where it gives the verdict: what other rows add differs from situation to situation. */
function outcomeOf({ to, from }: Effect, after: RuleDifference["after"]) {
  if (to.verdict === "unanswered") return { verdict: "consult_first" as const, obligations: [] };
  const isItsOwn = after?.verdict === to.verdict && from.verdict !== to.verdict;
  return { verdict: to.verdict, obligations: isItsOwn ? (after.obligations ?? []) : to.obligations };
}
