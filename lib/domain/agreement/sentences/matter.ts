import type { AuthorKind, ContentKind, Row } from "@/lib/domain/authority";
import { named, namedOwn, ownList } from "./facts";
import { type Act, anyOf, type Mood, type ObjectFamily, type Phrase, say } from "./phrase";

const ACTS: Record<string, Act> = {
  accept: "accept",
  publish: "publish",
  harden: "harden",
  involve_expert: "involve",
  start_talking: "talk",
};
/** What each act is done with or on. */
export const FAMILIES: Record<Act, ObjectFamily> = {
  write: "text",
  accept: "text",
  reply: "occasion",
  involve: "occasion",
  talk: "occasion",
  publish: "accepted",
  harden: "soft",
};

/**
 * What a rule lets somebody do, in a verb: `respond` is writing where the rule speaks of posts or of everything, and
 * replying where it speaks of what came in.
 */
export function actOf({ power, when }: Pick<Row, "power" | "when">): Act {
  const act = ACTS[power];
  if (act) return act;
  const kinds = named(when, "workKind");
  if (kinds.length > 0) return kinds.includes("post") ? "write" : "reply";
  return contentsOf(when).length + named(when, "authorKind").length > 0 ? "reply" : "write";
}

/** What it is done with or on: "mag op een vraag over mobiliteit"; `isAny` when the rule leaves it open. */
export function matterOf(rule: Pick<Row, "power" | "when">, mood: Mood): { phrase: Phrase; isAny: boolean } {
  const act = actOf(rule);
  const object = objectOf(rule.when, FAMILIES[act]);
  return { phrase: say(`matter.${act}.${mood}`, { object: object.phrase }), isAny: object.isAny };
}

type Described = { phrase: Phrase; isAny: boolean };

/** What an act is done with or on, for a rule or for one situation; `isAny` when nothing narrows it. */
export function objectOf(when: Row["when"], family: ObjectFamily): Described {
  const about = { family, contents: contentsOf(when), authors: named(when, "authorKind") };
  const kind = named(when, "workKind")[0] ?? (isIncoming(about) ? "case" : null);
  const start = kind === "case" ? incoming(about) : ours(about, kind);
  const phrase = withOwn(when, start);
  return { phrase, isAny: kind === null && phrase === start && about.contents.length + about.authors.length === 0 };
}

type About = { family: ObjectFamily; contents: ContentKind[]; authors: AuthorKind[] };

const OUR_CONTENTS: readonly ContentKind[] = ["crisis", "own_content"];

/** What only ever comes in: a question, or anything that somebody else wrote. Saying so again would be noise. */
function isIncoming({ contents, authors }: About): boolean {
  const areAllTheirs = contents.length > 0 && !contents.some((content) => OUR_CONTENTS.includes(content));
  return areAllTheirs || (authors.length > 0 && !authors.includes("organisation"));
}

function incoming(about: About): Phrase {
  const { family, contents, authors } = about;
  if (contents.length + authors.length === 0) return say(`object.${family}.case`);
  const object =
    contents.length === 0
      ? say(`object.${family}.authors`, { authors: authorList(authors) })
      : fromAuthors(say(`object.${family}.contents`, { contents: contentList(contents) }), authors);
  return isIncoming(about) ? object : say("object.fromOutside", { object });
}

/** Posts, or (`kind` null) whatever there is. */
function ours({ family, contents, authors }: About, kind: "post" | null): Phrase {
  const start = say(`object.${family}.${kind ?? "any"}`);
  const isOccasion = kind === null && family === "occasion" && contents.length > 0;
  if (isOccasion) return fromAuthors(say("object.occasion.contents", { contents: contentList(contents) }), authors);
  const object =
    contents.length > 0 ? say("object.withContents", { object: start, contents: contentList(contents) }) : start;
  return fromAuthors(object, authors);
}

const fromAuthors = (object: Phrase, authors: AuthorKind[]): Phrase =>
  authors.length > 0 ? say("object.byAuthors", { object, authors: authorList(authors) }) : object;
const contentList = (contents: ContentKind[]): Phrase =>
  anyOf(contents.map((content) => say(`contentKind.${content}`)));
const authorList = (authors: AuthorKind[]): Phrase => anyOf(authors.map((author) => say(`authorKind.${author}`)));

/** A post is our own content by nature: naming that beside it says nothing. */
function contentsOf(when: Row["when"]): ContentKind[] {
  const contents = named(when, "contentKind");
  const isPost = named(when, "workKind")[0] === "post";
  return isPost && contents.length === 1 && contents[0] === "own_content" ? [] : contents;
}

function withOwn(when: Row["when"], object: Phrase): Phrase {
  return (["topic", "segment", "channel"] as const).reduce((phrase, fact) => {
    const { keys, hasNone } = namedOwn(when, fact);
    if (keys.length === 0) return hasNone ? say(`object.${fact}.none`, { object: phrase }) : phrase;
    return say(`object.${fact}.${hasNone ? "namedOrNone" : "named"}`, { object: phrase, names: ownList(fact, keys) });
  }, object);
}
