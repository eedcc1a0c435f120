import type { AuthorKind, ContentKind, Risk, Role, Verdict } from "@/lib/domain/authority";

/** What a sentence says somebody does; `respond` is writing for a post and replying to what came in. */
export type Act = "write" | "reply" | "accept" | "publish" | "harden" | "involve" | "talk";
/** How the act is spoken of: as something one may, may only after consulting, or may not. */
export type Mood = "may" | "consult" | "refused";
/** What a sentence is about: a text of ours, an occasion to say something, a text that was accepted, soft content. */
export type ObjectFamily = "text" | "occasion" | "accepted" | "soft";
export type ObjectShape = "any" | "post" | "case" | "contents" | "authors";

type RuleKey =
  | `role.${Role}`
  | `asked.${Role}`
  | `contentKind.${ContentKind}`
  | `authorKind.${AuthorKind}`
  | `risk.${Risk}`
  | `who.${"any" | "except" | "atButtons" | "awayFromButtons" | "anyAtButtons" | "anyAwayFromButtons" | "notAllowed"}`
  | `object.${ObjectFamily}.${ObjectShape}`
  | `object.${"withContents" | "byAuthors" | "fromOutside"}`
  | `object.${"topic" | "segment" | "channel"}.${"named" | "none" | "namedOrNone"}`
  | `matter.${Act}.${Mood}`
  | `riskIs.${"any" | "named"}`
  | `momentIs.${"any" | "office_hours" | "outside"}`
  | `priorityIs.${"normal" | "urgent"}`
  | `crisisIs.${"on" | "off"}`
  | `statusIs.${"soft" | "hard"}`
  | `verdict.${Act}.${Verdict}`
  | `verdict.coordinate`
  | `by.${"acceptors" | "somebodyElse"}`
  | `with.${"people" | "whoDecides"}`
  | `expert.${"ofTopic" | "named"}`
  | `segments.${"touched" | "named"}`
  | `also.${"acceptor" | "expert" | "coordinate" | "approved_content_only" | "hard_content_only" | "four_eyes" | "secondReader" | "andCoordinate"}`
  | `then.${"approved_content_only" | "hard_content_only"}`;

type ListKey = `list.${"or" | "and" | "more"}`;

/** The keys of the sentences of rules, under `authority` in the catalogues. */
export type RulePhraseKey = RuleKey | ListKey;

/** The organisation's own words by the kind of thing and its key; for people the key is the member's id. */
export type OwnWords = Record<"topic" | "segment" | "channel" | "member", Readonly<Record<string, string>>>;

/** A piece of a sentence: a text of the catalogue, a list of pieces, or one of the organisation's own words. */
export type Phrase<Key extends string = RulePhraseKey> =
  | { kind: "say"; key: Key; values: Readonly<Record<string, Phrase<Key> | number>> }
  | { kind: "or" | "and"; of: readonly Phrase<Key>[] }
  | { kind: "own"; thing: keyof OwnWords; key: string };

export const say = <Key extends string = RulePhraseKey>(
  key: Key,
  values: Readonly<Record<string, Phrase<Key> | number>> = {},
): Phrase<Key> => ({ kind: "say", key, values });

export const anyOf = <Key extends string>(of: readonly Phrase<Key>[]): Phrase<Key> => ({ kind: "or", of });
export const allOf = <Key extends string>(of: readonly Phrase<Key>[]): Phrase<Key> => ({ kind: "and", of });
export const own = (thing: keyof OwnWords, key: string): Phrase => ({ kind: "own", thing, key });
