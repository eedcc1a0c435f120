import { conjugated, taken } from "@/lib/domain/tone/inflection/verbs";
import type { Finding } from "@/lib/domain/tone/model";
import { type Check, finding, isSpared, type Situation } from "@/lib/domain/tone/situation";
import { capitalised, inCaseOf } from "@/lib/domain/tone/text/letter-case";

const NOT_PAST_CLAUSE = "[^.,;:!?()\\n]";
const INFINITIVE = "(\\p{L}{2,}en|\\p{L}*(?:gaan|staan|doen|zien|zijn|slaan))(?!\\p{L})";
const DIENEN = new RegExp(
  `(?<!\\p{L})(dient|dienen|diende|dienden|dien)(?!\\p{L})(${NOT_PAST_CLAUSE}{0,120}?)(?<!om)\\ste\\s${INFINITIVE}`,
  "giu",
);
const GELIEVE = new RegExp(
  `(?<!\\p{L})gelieve(?:\\su)?(?!\\p{L})(${NOT_PAST_CLAUSE}{0,120}?)\\ste\\s${INFINITIVE}`,
  "giu",
);

const MUST: Readonly<Record<string, string>> = {
  dient: "moet",
  dienen: "moeten",
  dien: "moet",
  diende: "moest",
  dienden: "moesten",
};

/** "U dient het formulier in te vullen" and "Gelieve te bellen": obligations as an office words them. */
export const checkObligation: Check = (situation) => {
  const { text, language } = situation.reading;
  if (language !== "nl") return [];
  return [...text.matchAll(DIENEN)]
    .map((match) => dienen(situation, match))
    .concat([...text.matchAll(GELIEVE)].map((match) => gelieve(situation, match)))
    .filter((found) => !isSpared(situation, found));
};

function dienen({ reading }: Situation, match: RegExpExecArray): Finding {
  const [whole, verb = "", between = "", infinitive = ""] = match;
  const must = inCaseOf(verb, MUST[verb.toLowerCase()] ?? "moet");
  const { rest, particle } = withoutParticle(between);
  const replacement = `${must}${rest} ${particle}${infinitive}`;
  return found(reading, { match, whole, replacement, messageKey: "tone.findings.obligation", word: verb });
}

/** "Gelieve ons te bellen" → "Bel ons"; "Gelieve het formulier in te vullen" → "Vul het formulier in". */
function gelieve({ reading }: Situation, match: RegExpExecArray): Finding {
  const [whole, between = "", infinitive = ""] = match;
  const { rest, particle } = withoutParticle(between);
  const verb = taken(infinitive.toLowerCase());
  const order = conjugated(verb.verb).first.replace(/^ben$/u, "wees");
  const ending = `${particle}${verb.particle}`;
  const sentence = `${order}${rest}${ending ? ` ${ending}` : ""}`;
  const replacement = /^\p{Lu}/u.test(whole) ? capitalised(sentence) : sentence;
  return found(reading, {
    match,
    whole,
    replacement,
    messageKey: "tone.findings.please",
    word: whole.split(/\s/u)[0] ?? "",
  });
}

type Worded = { match: RegExpExecArray; whole: string; replacement: string; messageKey: string; word: string };

function found(reading: Situation["reading"], { match, whole, replacement, messageKey, word }: Worded): Finding {
  const start = match.index;
  const suggestions = [{ start, end: start + whole.length, replacement }];
  const place = { start, end: start + word.length };
  return finding(reading, {
    ...place,
    rule: "officialese",
    severity: "suggestion",
    messageKey,
    values: { word },
    suggestions,
  });
}

/** "het formulier in" before "te vullen": the particle goes with the verb. */
function withoutParticle(between: string): { rest: string; particle: string } {
  const particle =
    /\s(aan|af|bij|door|in|mee|na|neer|om|onder|op|over|plaats|samen|terug|toe|uit|vast|voor|voort|weg)$/iu.exec(
      between,
    );
  return particle
    ? { rest: between.slice(0, particle.index), particle: particle[1] ?? "" }
    : { rest: between, particle: "" };
}
