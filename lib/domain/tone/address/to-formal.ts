import type { Suggestion } from "@/lib/domain/tone/model";
import { inCaseOf } from "@/lib/domain/tone/text/letter-case";
import type { Beside } from "./beside";
import { AFTER_SUBJECT, BEFORE_U, HELPING, PLURAL_TO_U } from "./common-verbs";
import { CLAUSE_OPENERS, NEVER_OWNED, OTHER_SUBJECTS, PARTICLES, PREPOSITIONS } from "./small-words";

const OTHERS: Readonly<Record<string, string>> = {
  jou: "u",
  jouw: "uw",
  jouwe: "uwe",
  jouwen: "uwen",
  jouws: "uw",
  jullies: "uw",
  jezelf: "uzelf",
  jijzelf: "uzelf",
  jouzelf: "uzelf",
  julliezelf: "uzelf",
};

/** What may stand for an informal word in a formal text, its verb bent along; the likeliest first where two are possible. */
export function toFormal(word: string, beside: Beside): Suggestion[] {
  const lower = word.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
  const other = OTHERS[lower];
  if (other) return [{ ...beside.self, replacement: inCaseOf(word, other) }];
  const isMany = lower === "jullie" || lower === "jelui";
  const subject = isMany ? manyAsSubject(word, beside) : oneAsSubject(word, beside);
  if (lower === "jij") return [subject];
  const owner = { ...beside.self, replacement: inCaseOf(word, "uw") };
  if (!canOwn(beside, isMany)) return [subject];
  return owns(beside) ? [owner, subject] : [subject, owner];
}

function oneAsSubject(word: string, beside: Beside): Suggestion {
  const { self, previous } = beside;
  const verb = previous && BEFORE_U.get(previous.lower);
  if (!previous || !verb || isOneself(beside) || isConcerned(beside))
    return { ...self, replacement: inCaseOf(word, "u") };
  return { start: previous.start, end: self.end, replacement: inCaseOf(previous.text, `${verb} u`) };
}

/** "Schrijf je in.", "Maak je geen zorgen." stay instructions: "Schrijf u in."; "Kom je te laat, bel dan." is a condition. */
function isOneself({ previous, beforePrevious, next, asks, hasMoreClauses }: Beside): boolean {
  if (asks || !previous || beforePrevious || HELPING.has(previous.lower)) return false;
  return !hasMoreClauses || next === undefined || PARTICLES.has(next.lower);
}

/** "Ik zie je graag", "wij zien jullie graag": somebody else is the subject. */
const isConcerned = ({ beforePrevious }: Beside): boolean =>
  beforePrevious !== undefined && (SPEAKERS.has(beforePrevious.lower) || OTHER_SUBJECTS.has(beforePrevious.lower));
const SPEAKERS = new Set(["ik", "k", "'k", "’k", "wij", "we"]);

function manyAsSubject(word: string, beside: Beside): Suggestion {
  const { self, previous, next } = beside;
  const before = previous && PLURAL_TO_U.get(previous.lower);
  if (previous && before && !isConcerned(beside)) {
    return { start: previous.start, end: self.end, replacement: inCaseOf(previous.text, `${before} u`) };
  }
  const after = next && PLURAL_TO_U.get(next.lower);
  if (next && after) return { start: self.start, end: next.end, replacement: `${inCaseOf(word, "u")} ${after}` };
  return { ...self, replacement: inCaseOf(word, "u") };
}

/** Whether a noun may follow that is the reader's. */
function canOwn({ previous, next }: Beside, isMany: boolean): boolean {
  if (!next || NEVER_OWNED.has(next.lower)) return false;
  if (isMany) return !PLURAL_TO_U.has(next.lower);
  return (
    !(previous && HELPING.has(previous.lower)) && !(AFTER_SUBJECT.has(next.lower) && !isPreposition(previous?.lower))
  );
}

const isPreposition = (word: string | undefined): boolean => word !== undefined && PREPOSITIONS.has(word);

/** Whether the noun after it is likelier the reader's ("Vul je naam in") than not ("Krijg je korting?", "als je vragen hebt"). */
function owns({ previous, beforePrevious, asks }: Beside): boolean {
  if (!previous) return true;
  const isQuestion = asks && !beforePrevious && BEFORE_U.has(previous.lower);
  return !isQuestion && !PLURAL_TO_U.has(previous.lower) && !CLAUSE_OPENERS.has(previous.lower);
}
