import type { Suggestion } from "@/lib/domain/tone/model";
import { inCaseOf } from "@/lib/domain/tone/text/letter-case";
import type { Word } from "@/lib/domain/tone/text/words";
import type { Beside } from "./beside";
import { BEFORE_JE, HELPING } from "./common-verbs";
import { DETERMINERS, OTHER_SUBJECTS, PREPOSITIONS } from "./small-words";

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  uw: ["je", "jouw"],
  uwe: ["jouwe"],
  uwen: ["jouwe"],
  uwer: ["jouw"],
  uws: ["jouw"],
  uzelf: ["jezelf"],
  uzelve: ["jezelf"],
};

/** After "je" these verbs have a form of their own. */
const AFTER_JE: Readonly<Record<string, string>> = { heeft: "hebt", zijt: "bent", moogt: "mag" };

/** What may stand for a formal word among friends, its verb bent along: "kunt u" → "kun je", "u heeft" → "je hebt". */
export function toInformal(word: string, beside: Beside): Suggestion[] {
  const { self, previous, next } = beside;
  const others = OTHERS[word.toLowerCase()];
  if (others) return others.map((other) => ({ ...self, replacement: inPlaceOf(word, other, beside) }));
  const ending = next?.lower === "zich" ? reflexive(beside) : { end: self.end, tail: "" };
  const plain = { start: self.start, end: ending.end, replacement: `${inPlaceOf(word, "je", beside)}${ending.tail}` };
  const inverted = previous && BEFORE_JE.get(previous.lower);
  if (previous && inverted) {
    const replacement = inCaseOf(previous.text, `${inverted} je${ending.tail}`);
    const together = { start: previous.start, end: ending.end, replacement };
    return isSubject(previous, beside) ? [together] : [plain, together];
  }
  const verb = next && AFTER_JE[next.lower];
  if (next && verb) {
    const together = { start: self.start, end: next.end, replacement: `${inCaseOf(word, "je")} ${verb}` };
    return previous && OTHER_SUBJECTS.has(previous.lower) ? [plain, together] : [together];
  }
  if (previous && PREPOSITIONS.has(previous.lower)) {
    return [{ ...self, replacement: inCaseOf(word, "jou") }, plain];
  }
  return [plain];
}

/** A capital inside a sentence is one of respect, which goes with the form. */
function inPlaceOf(word: string, other: string, { previous }: Beside): string {
  const isRespect = previous !== undefined && /^U\p{Ll}*$/u.test(word) && previous.text !== previous.text.toUpperCase();
  return isRespect ? other : inCaseOf(word, other);
}

/** "u zich" → "je je", but "Schrijft u zich in." → "Schrijf je in.": an instruction names nobody. */
function reflexive({ previous, beforePrevious, next, self, asks }: Beside): { end: number; tail: string } {
  const end = next?.end ?? self.end;
  const isInstruction = previous !== undefined && beforePrevious === undefined && BEFORE_JE.has(previous.lower);
  return { end, tail: isInstruction && !asks && !HELPING.has(previous.lower) ? "" : " je" };
}

/** "Morgen krijgt u" has "u" for its subject, "Dit geeft u rust" and "de dienst helpt u" have not. */
function isSubject(verb: Word, { beforePrevious }: Beside): boolean {
  if (HELPING.has(verb.lower) && /(?:bt|nt|lt|dt)$/u.test(verb.lower)) return true;
  if (!beforePrevious) return true;
  return !OTHER_SUBJECTS.has(beforePrevious.lower) && !isNounLike(beforePrevious);
}

const isNounLike = ({ lower }: Word): boolean =>
  DETERMINERS.has(lower) || /(?:ing|dienst|heid|teit|team|loket)$/u.test(lower);
