import { IRREGULAR } from "./irregular-verbs";
import { closed, opened } from "./spelling-rules";

/** The forms of a verb by their place; a place that holds the same word in two verbs is what one replaces by the other. */
export type VerbForms = {
  infinitive: string;
  first: string;
  third: string;
  past: string;
  pastPlural: string;
  participle: string;
  participleBent: string;
  presentParticiple: string;
  presentParticipleBent: string;
  infinitiveWithTo: string;
};

const PARTICLES =
  /^(aan|achter|af|bij|binnen|boven|buiten|dicht|door|goed|in|klaar|langs|los|mee|na|neer|om|onder|op|over|open|plaats|rond|samen|stop|tegen|terug|thuis|toe|tussen|uit|vast|vol|voor|voort|vrij|waar|weg|weer)(?=\p{L}{4})/u;
/** Begin like a particle but do not come apart, or are no compound at all. */
const INSEPARABLE =
  /^(?:aanvaard|achterhaal|achterhal|achtervolg|doorbreek|doorbrek|doorkruis|doorloop|doorsta|indicer|infect|infilt|informer|injecter|innov|inspect|inspirer|installeren|instruer|integreren|interpre|interpret|interview|introduc|invent|investeren|nader|omarm|omgeven|omhels|omring|omschrijv|omvat|onderhandel|onderhoud|onderneem|ondernem|onderricht|onderscheid|onderschrijv|ondersteun|onderstreep|onderstrep|onderteken|ondervind|ondervrag|onderwerp|onderwijz|onderzoek|openbaar|openen|opereren|opperen|oppos|opteren|optimali|overdrijv|overhandig|overheers|overkom|overlad|overlap|overleef|overleg|overleven|overlijd|overnacht|overreden|overrompel|overschaduw|overschat|overschreed|overschrijd|overstrom|overtred|overtreed|overtreff|overtuig|overval|overweg|overwin|toets|uiten|vasten|voelen|voeren|volbreng|voldo|volgen|volhard|voltooi|voorkom|voorspel|voorzie|wagen|weerhoud|weerleg|weerspiegel|weersta|wegen)/u;

/** A verb in two: what comes apart ("aan") and the rest ("vragen"); nothing comes apart in "onderzoeken". */
export function taken(infinitive: string): { particle: string; verb: string } {
  const particle = INSEPARABLE.test(infinitive) ? undefined : PARTICLES.exec(infinitive)?.[1];
  return particle ? { particle, verb: infinitive.slice(particle.length) } : { particle: "", verb: infinitive };
}

const PREFIX = /^(?:be|ge|her|ont|ver|er)(?=\p{L}{3})/u;
const NO_PREFIX =
  /^(?:bellen|beven|beren|bergen|bedden|geven|gelden|genezen|geuren|geeuwen|herder|erven|erger|verven|ergeren|bezem|geel|geselen|geeselen|bekken)/u;

/** All forms of a Dutch verb, given its infinitive in small letters. */
export function conjugated(infinitive: string): VerbForms {
  const { particle, verb } = taken(infinitive);
  const [first, third, past, pastPlural, participle] = IRREGULAR[verb] ?? inheritedFrom(verb) ?? regular(verb);
  const whole = particle + participle;
  return {
    infinitive,
    first: particle + first,
    third: particle + third,
    past: particle + past,
    pastPlural: particle + pastPlural,
    participle: whole,
    participleBent: /[dt]$/u.test(whole) ? `${opened(whole)}e` : whole,
    presentParticiple: `${infinitive}d`,
    presentParticipleBent: `${infinitive}de`,
    infinitiveWithTo: particle ? `${particle} te ${verb}` : `te ${verb}`,
  };
}

type Parts = readonly [first: string, third: string, past: string, pastPlural: string, participle: string];

/** "verstaan" bends as "staan" does, without a "ge" of its own. */
function inheritedFrom(verb: string): Parts | undefined {
  const prefix = NO_PREFIX.test(verb) ? undefined : (PREFIX.exec(verb)?.[0] ?? INNER_PREFIX.exec(verb)?.[0]);
  const parts = prefix ? IRREGULAR[verb.slice(prefix.length)] : undefined;
  if (!prefix || !parts) return undefined;
  const [first, third, past, pastPlural, participle] = parts;
  const bare = participle.replace(/^ge/u, "");
  return [prefix + first, prefix + third, prefix + past, prefix + pastPlural, prefix + bare];
}
const INNER_PREFIX = /^(?:onder|over|door|om|vol|voor|weer|achter)(?=\p{L}{4})/u;

function regular(verb: string): Parts {
  const open = verb.replace(/e?n$/u, "");
  const stem = closed(open);
  const isVoiceless = /(?:[kfspt]|ch)$/u.test(open) || /(?:x|c|sh)$/u.test(open);
  const ending = isVoiceless ? "t" : "d";
  const third = stem.endsWith("t") ? stem : `${stem}t`;
  const done = stem.endsWith(ending) ? stem : stem + ending;
  return [stem, third, `${stem}${ending}e`, `${stem}${ending}en`, withGe(verb, done)];
}

function withGe(verb: string, done: string): string {
  const isPrefixed =
    (PREFIX.test(verb) && !NO_PREFIX.test(verb)) || (INSEPARABLE.test(verb) && INNER_PREFIX.test(verb));
  if (isPrefixed) return done;
  return /^[eiu]/u.test(done)
    ? `ge${done
        .replace(/^e(?!i)/u, "ë")
        .replace(/^i(?!j)/u, "ï")
        .replace(/^u(?!i)/u, "ü")}`
    : `ge${done}`;
}
