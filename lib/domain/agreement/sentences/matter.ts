import type { ContentKind, Row, WorkKind } from "@/lib/domain/authority";
import { named, namedOwn, ownList } from "./facts";
import { type Act, anyOf, type Mood, type ObjectFamily, type Phrase, say } from "./phrase";

const ACTS: Record<string, Act> = {
  accept: "accept",
  publish: "publish",
  harden: "harden",
  involve_expert: "involve",
  start_talking: "talk",
};
const FAMILIES: Record<Act, ObjectFamily> = {
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

function objectOf(when: Row["when"], family: ObjectFamily): { phrase: Phrase; isAny: boolean } {
  const kind = named(when, "workKind")[0] ?? null;
  const contents = contentsOf(when);
  const authors = named(when, "authorKind");
  const start = startOf({ family, kind, contents });
  const isFromAuthorsAlone = start === null && authors.length > 0;
  const first = start ?? openStart(family, authors);
  const from =
    authors.length > 0 && !isFromAuthorsAlone
      ? say("object.byAuthors", { object: first, authors: authorList(authors) })
      : first;
  const phrase = withOwn(when, from);
  return { phrase, isAny: start === null && phrase === first && !isFromAuthorsAlone };
}

type Start = { family: ObjectFamily; kind: WorkKind | null; contents: ContentKind[] };

function startOf({ family, kind, contents }: Start): Phrase | null {
  const list = anyOf(contents.map((content) => say(`contentKind.${content}`)));
  if (kind === "post") {
    const post = say(`object.${family}.post`);
    return contents.length > 0 ? say("object.withContents", { object: post, contents: list }) : post;
  }
  if (contents.length > 0) return say(`object.${family}.contents`, { contents: list });
  return kind === "case" ? say(`object.${family}.case`) : null;
}

function openStart(family: ObjectFamily, authors: ReturnType<typeof authorsOf>): Phrase {
  return authors.length > 0
    ? say(`object.${family}.authors`, { authors: authorList(authors) })
    : say(`object.${family}.any`);
}

const authorsOf = (when: Row["when"]) => named(when, "authorKind");
const authorList = (authors: ReturnType<typeof authorsOf>): Phrase =>
  anyOf(authors.map((author) => say(`authorKind.${author}`)));

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
