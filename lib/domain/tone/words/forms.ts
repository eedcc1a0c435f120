import { englishForms } from "@/lib/domain/tone/inflection/english";
import { adjectiveBent, comparativeOf, diminutiveOf, pluralsOf } from "@/lib/domain/tone/inflection/nouns";
import { conjugated, taken } from "@/lib/domain/tone/inflection/verbs";
import type { WordAdvice, WordKind } from "@/lib/domain/tone/model";

/** One way in which an entry may stand in a text, with what may stand there instead. */
export type Surface = { surface: string; replacements: string[] };

/** A finite verb whose particle stands further on ("vraagt ... aan"), with what replaces the verb and what the particle. */
export type Parted = { verb: string; particle: string; replacements: { verb: string; particle: string }[] };

type Paradigm = Readonly<Record<string, readonly string[]>>;

/** Every form of an entry, each with the same form of what to write instead. */
export function surfacesOf(advice: WordAdvice): Surface[] {
  const avoided = advice.avoid.trim().toLowerCase();
  const kind = kindOf(advice);
  const own = paradigmOf(avoided, kind);
  const others = (advice.prefer ?? []).map((prefer) => paradigmOf(prefer.trim(), kind));
  const found = new Map<string, Set<string>>();
  for (const { avoid, prefer } of advice.forms ?? []) add(found, avoid.toLowerCase(), [prefer]);
  for (const [place, surfaces] of Object.entries(own)) {
    for (const surface of surfaces)
      add(
        found,
        surface,
        others.flatMap((other) => likest(surface, other[place])),
      );
  }
  return Array.from(found, ([surface, replacements]) => ({ surface, replacements: [...replacements] }));
}

/** Of the forms a place may have, the one that ends alike: "bejaarden" → "ouderen", "gemeentes" → "steden". */
function likest(surface: string, forms: readonly string[] = []): string[] {
  const alike = forms.find((form) => form.at(-1) === surface.at(-1)) ?? forms[0];
  return alike === undefined ? [] : [alike];
}

function add(found: Map<string, Set<string>>, surface: string, replacements: readonly string[]): void {
  const known = found.get(surface) ?? new Set<string>();
  for (const replacement of replacements) if (replacement !== surface && known.size < 3) known.add(replacement);
  found.set(surface, known);
}

type Bending = WordKind | "english" | "nominal";

function kindOf({ avoid, prefer = [], kind, language }: WordAdvice): Bending {
  if (kind) return kind;
  if (/\s/u.test(avoid.trim())) return "fixed";
  if (language === "en") return "english";
  const areVerbs = prefer.length === 0 || prefer.some((word) => INFINITIVE.test(word.split(" ")[0] ?? ""));
  return INFINITIVE.test(avoid) && areVerbs ? "verb" : "nominal";
}
const INFINITIVE = /(?:\p{L}{2}en|gaan|staan|slaan|doen|zien)$/u;

function paradigmOf(phrase: string, kind: Bending): Paradigm {
  if (kind === "verb") return verbParadigm(phrase);
  if (kind === "english") return Object.fromEntries(englishForms(phrase).map((form, place) => [place, [form]]));
  if (kind === "fixed" || /\s/u.test(phrase)) return { base: [phrase] };
  const nominal = { base: [phrase], plural: pluralsOf(phrase), small: [diminutiveOf(phrase)] };
  if (kind === "noun") return { ...nominal, smallPlural: [`${diminutiveOf(phrase)}s`] };
  const bending = { base: [phrase], bent: [adjectiveBent(phrase)], more: [comparativeOf(phrase)] };
  return kind === "adjective" ? bending : { ...nominal, ...bending };
}

/** "zorgen voor" bends in its first word. A verb that comes apart has no finite form in one piece but after "dat". */
function verbParadigm(phrase: string): Paradigm {
  const [verb = "", ...more] = phrase.split(" ");
  if (!INFINITIVE.test(verb) && more.length > 0) return { infinitive: [phrase] };
  const { first, ...forms } = conjugated(verb);
  const { particle } = taken(verb);
  const places = { ...forms, ...(particle ? {} : { first, third: forms.third }) };
  return Object.fromEntries(
    Object.entries(places)
      .filter(([place]) => more.length === 0 || !PARTICIPLES.has(place))
      .map(([place, form]) => [particle && FINITE.has(place) ? `${place}Joined` : place, [[form, ...more].join(" ")]]),
  );
}
/** "laten weten" has no participle that would fit where "geïnformeerd" stood. */
const PARTICIPLES = new Set(["participle", "participleBent", "presentParticiple", "presentParticipleBent"]);
const FINITE = new Set(["first", "third", "past", "pastPlural"]);

/** "vraagt ... aan", "vroeg ... aan": how the finite forms of a verb that comes apart stand in a main clause. */
export function partedOf(advice: WordAdvice): Parted[] {
  const avoided = advice.avoid.trim().toLowerCase();
  if (kindOf(advice) !== "verb" || /\s/u.test(avoided)) return [];
  const { particle, verb } = taken(avoided);
  if (!particle) return [];
  const own = conjugated(verb);
  const others = (advice.prefer ?? []).filter((word) => INFINITIVE.test(word)).map((word) => taken(word));
  return (["first", "third", "past", "pastPlural", "infinitive"] as const).map((place) => ({
    verb: own[place],
    particle,
    replacements: others.map((other) => ({ verb: conjugated(other.verb)[place], particle: other.particle })),
  }));
}
