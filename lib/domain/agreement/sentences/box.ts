import { AUTHOR_KINDS, CONTENT_KINDS, type Matrix, NONE, type Row } from "@/lib/domain/authority";
import { named, namedOwn, ownList } from "./facts";
import { anyOf, type OwnWords, type Phrase, type RulePhraseKey, say as sayAny } from "./phrase";
import { type Sayer, type Token, textOf, tokensOf } from "./render";
import { rolesPhrase } from "./rule";

type OwnFact = "topic" | "segment" | "channel";

/** The keys of the words for a set of situations, under `authority` in the catalogues. */
export type BoxPhraseKey =
  | RulePhraseKey
  | `box.${OwnFact}.${"named" | "none" | "namedOrNone" | "except" | "someExcept" | "some"}`
  | `box.${"authors" | "authorsExcept" | "contents" | "contentsExcept" | "risk" | "everything"}`
  | `box.workKind.${"post" | "case"}`
  | `box.atTheButtons.${"yes" | "no"}`
  | `box.priority.${"normal" | "urgent"}`
  | `box.crisisMode.${"on" | "off"}`
  | `box.contentStatus.${"soft" | "hard"}`;

type BoxPhrase = Phrase<BoxPhraseKey>;
const say = sayAny<BoxPhraseKey>;

/** What a set of situations is put in words with: the organisation's words, and every value that a fact can have. */
export type BoxWords = { t: Sayer<BoxPhraseKey>; words: OwnWords; dimensions: Matrix["dimensions"] };

/**
 * A set of situations in a few words, what carries it strong: "een criticus, hoog risico, buiten kantooruren". Facts
 * that it leaves open are not named; where it has most values of a fact, those are named that do not belong.
 */
export function boxTokens(when: Row["when"], { t, words, dimensions }: BoxWords): Token[] {
  const [first, ...others] = phrasesOf(when, dimensions);
  const whole = others.reduce((before, item) => say("list.more", { before, item }), first ?? say("box.everything"));
  return tokensOf(whole, t, words);
}

/** The same as plain text. */
export const boxText = (when: Row["when"], inWords: BoxWords): string => textOf(boxTokens(when, inWords));

function phrasesOf(when: Row["when"], dimensions: Matrix["dimensions"]): BoxPhrase[] {
  const roles = named(when, "role");
  const risks = named(when, "risk");
  return [
    ...(roles.length > 0 ? [rolesPhrase(roles)] : []),
    ...named(when, "atTheButtons").map((value) => say(`box.atTheButtons.${value}`)),
    ...named(when, "workKind").map((value) => say(`box.workKind.${value}`)),
    ...contentsOf(when),
    ...authorsOf(when),
    ...(["topic", "segment", "channel"] as const).flatMap((fact) => ownOf(when, fact, dimensions[fact] ?? [])),
    ...(risks.length > 0 ? [say("box.risk", { risks: anyOf(risks.map((risk) => say(`risk.${risk}`))) })] : []),
    ...named(when, "moment").map((value) => say(`momentIs.${value}`)),
    ...named(when, "priority").map((value) => say(`box.priority.${value}`)),
    ...named(when, "crisisMode").map((value) => say(`box.crisisMode.${value}`)),
    ...named(when, "contentStatus").map((value) => say(`box.contentStatus.${value}`)),
  ];
}

/** From this many values on, naming the ones that do not belong is shorter, when those are fewer. */
const MANY_VALUES = 4;

const isMost = (belonging: number, others: number): boolean => belonging >= MANY_VALUES && others < belonging;

function contentsOf(when: Row["when"]): BoxPhrase[] {
  const contents = named(when, "contentKind");
  if (contents.length === 0) return [];
  const others = CONTENT_KINDS.filter((kind) => !contents.includes(kind));
  const isExcept = isMost(contents.length, others.length);
  const list = anyOf((isExcept ? others : contents).map((kind) => say(`contentKind.${kind}`)));
  return [say(isExcept ? "box.contentsExcept" : "box.contents", { contents: list })];
}

function authorsOf(when: Row["when"]): BoxPhrase[] {
  const authors = named(when, "authorKind");
  if (authors.length === 0) return [];
  const others = AUTHOR_KINDS.filter((kind) => !authors.includes(kind));
  const isExcept = isMost(authors.length, others.length);
  const list = anyOf((isExcept ? others : authors).map((kind) => say(`authorKind.${kind}`)));
  return [say(isExcept ? "box.authorsExcept" : "box.authors", { authors: list })];
}

function ownOf(when: Row["when"], fact: OwnFact, all: readonly string[]): BoxPhrase[] {
  const { keys, hasNone } = namedOwn(when, fact);
  const others = all.filter((key) => key !== NONE && !keys.includes(key));
  if (keys.length === 0) return hasNone && others.length > 0 ? [say(`box.${fact}.none`)] : [];
  if (others.length === 0) return hasNone ? [] : [say(`box.${fact}.some`)];
  if (!isMost(keys.length, others.length)) {
    return [say(`box.${fact}.${hasNone ? "namedOrNone" : "named"}`, { names: ownList(fact, keys) })];
  }
  return [say(`box.${fact}.${hasNone ? "except" : "someExcept"}`, { names: ownList(fact, others) })];
}
