import type { Place } from "./place";

const LETTER_BEFORE = /(?:letters?|klinkers?|medeklinkers?|hoofdletters?|klank|klanken|vitamine)\s["'‘“]?$/iu;
const ARTICLE = /(?:^|[^\p{L}])(?:de|een|dubbele|korte|lange|hoofdletter|gewone|[’']n)\s["'‘“]?$/iu;
/** "een ronde u met een streepje": shapes and sounds that letters have. */
const SHAPED = /(?:^|[^\p{L}])(?:de|een)\s(?:oude|grote|kleine|ronde|omgekeerde|scherpe|doffe)\s["'‘“]?$/iu;
const ORDINAL = /(?:^|[^\p{L}])de\s(?:eerste|tweede|derde|vierde|laatste|andere)\s["'‘“]?$/iu;
const AFTER_ORDINAL =
  /^["'’”]?(?:\s*[.,;:!?)]|\s*$|\s(?:is|was|moet|mag|kan|hoort|ontbreekt|valt|van|in|staat|klinkt)(?!\p{L}))/u;
const SOUND = "(?:[aeioy]|aa|au|ee|ei|eu|ie|ij|oe|oo|ou|ui|uu)";
const AND = "[\"'’”]?(?:\\s?,\\s?|\\s(?:en|of)\\s)[\"'‘“]?";
/** "a, e, i, o en", "oe, eu en"; a lone "o," may be a sigh, a lone "ei of" may be food, and "EU en" is neither. */
const SOUNDS_BEFORE = new RegExp(`(?<!\\p{L})(?:[aeiy]${AND}|${SOUND}${AND}${SOUND}${AND})(?:${SOUND}${AND})*$`, "u");
const CAPITALS_BEFORE = /(?<![\p{L}.])\p{Lu}(?:\s?,\s?|\s(?:en|of)\s)(?:de\s)?$/u;
/** After a letter or name comes something that cannot be the rest of "de u toegezonden brief". */
const AFTER_NAMED =
  /^["'’”]?(?:\s*[.,;:!?)]|\s*$|\s(?:van|is|en|of|wordt|werd|als|staat|klinkt|na)(?!\p{L})|\smet\s(?:een|de|twee)(?!\p{L})|\s(?:in|op)\s(?:["'‘“]|\p{Lu}|het\swoord|woorden|plaats\svan))/u;

/** "Oe, eu" at the start of a sentence, but not "EU". */
const inSmallLetters = (before: string): string =>
  before.replaceAll(/(?<!\p{L})\p{Lu}(?=\p{Ll}(?!\p{L}))/gu, (letter) => letter.toLowerCase());

/** "bij een constante U": only a symbol has a property. */
const SYMBOL_BEFORE = /(?:^|[^\p{L}])een\s\p{Ll}{3,}e\s$/u;

/** "de letter u", "een lange u", "a, e, i, o en u"; but "de u bekende weg" speaks to somebody. */
function isLetter({ word, before, after }: Place): boolean {
  if (LETTER_BEFORE.test(before) || SOUNDS_BEFORE.test(inSmallLetters(before))) return true;
  if (word === "U" && (CAPITALS_BEFORE.test(before) || SYMBOL_BEFORE.test(before))) return true;
  if (ORDINAL.test(before) && AFTER_ORDINAL.test(after)) return true;
  return (ARTICLE.test(before) || SHAPED.test(before)) && AFTER_NAMED.test(after);
}

const TITLE_BEFORE =
  /(?:^|[^\p{L}])(?:heer|mevrouw|juffrouw|meneer|mijnheer|dhr|mevr|mw|mvr|prof|professor|dr|dokter|ir|ing|mr|meester|drs|zuster|broeder|pater)\.?\s$/iu;
/** After a verb or most prepositions a full stop ends the sentence: "Wij danken U. Peeters belt." */
const TAKES_PRONOUN =
  /(?:^|[^\p{L}])(?:\p{Ll}*(?:[^c]t|en)|voor|aan|bij|naar|tot|op|over|dan|als|wij|we|ik|hij|zij|ze|men|er|niet|ook|zie|heb|hoor|dank|groet|vraag)\s$/u;
const STARTS_SENTENCE = new Set(
  "Aan Al Alle Als April Augustus Bel Bent Betaal Bij Breng Daar Daarna Dan Dank Dat De Deze Die Dinsdag Dit Donderdag Door Een Eerst Elke En Er Geef Gelieve Gisteren Graag Had Hebt Heeft Het Hier Hij Hoe Hun Iedereen Ik In Indien Is Je Jij Kan Kom Kunt Laat Lees Maandag Maar Maart Mag Mail Met Mijn Moet Morgen Na Naar Neem Niet Nu Om Omdat Onder Ons Onze Ook Op Over Schrijf Straks Stuur Te Toch Tot U Uit Uw Van Vanaf Vandaag Verder Via Volgende Voor Vraag Vrijdag Vul Wanneer Want Wat We Wel Wie Wij Wil Wilt Woensdag Zaterdag Ze Zij Zijn Zo Zodra Zondag".split(
    " ",
  ),
);

/** "U. Eco", "prof. U. Peeters": an initial; but "Dank U. Wij bellen" ends a sentence. */
function isInitial({ word, before, after }: Place): boolean {
  const next = /^\.\s?(\p{Lu}\p{Ll}+)/u.exec(after)?.[1];
  if (word !== "U" || next === undefined) return false;
  return TITLE_BEFORE.test(before) || !(STARTS_SENTENCE.has(next) || TAKES_PRONOUN.test(before));
}

/** "U Thant", "U Nu": a title in Burmese names. */
function isBurmeseName({ word, after }: Place): boolean {
  const name =
    /^\s(?:Thant|Nu|Ba|Win|Tin|Thein|Saw|Pe|Kyaw|Ne|Aung|Maung|Myint|Htin|Ottama|Pandita|Thaung|Than)(?!\p{L})/u;
  return word === "U" && name.test(after);
}

const NAMED_BY_LETTER =
  /(?:^|[^\p{L}])(?:kamer|lokaal|lijn|tram|bus|metro|trein|zaal|blok|gebouw|spoor|route|categorie|profiel|type|model|klasse|perron|uitgang|ingang|groep|poort|vak|rij|kolom|bijlage|punt|niveau|reeks|zone|hal|café|theater|element|symbool|formatie|team|ploeg|peloton|sectie|afdeling|plan)\s["'‘“]?$/iu;

/** "de U 96", "onder U 21", "kamer U 304": a name with a number; but "wij bezorgen U 2 kaarten" speaks to somebody. */
function isNumberedName({ word, before, after }: Place): boolean {
  if (word !== "U" || !/^\s\d+(?!\d|\s\p{Ll})/u.test(after)) return false;
  if (NAMED_BY_LETTER.test(before)) return true;
  return /(?:^|[^\p{L}])(?:de|het|een|van|onder|groep|type|lijn|boot)\s$/iu.test(before) || before.trim() === "";
}

/** "op lijn U", and "Zaal U ligt boven": where the sentence begins with it, nothing else can be meant. */
const isNamedByLetter = ({ word, before, after }: Place): boolean =>
  word === "U" &&
  NAMED_BY_LETTER.test(before) &&
  (AFTER_NAMED.test(after) || /(?:^|[.!?\n])\P{L}*\p{L}+\s["'‘“]?$/u.test(before));

/** "Kim Jong U": the last of a row of names. */
const endsName = ({ word, before, after }: Place): boolean =>
  word === "U" &&
  /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s$/u.test(before) &&
  !TAKES_PRONOUN.test(before) &&
  /^\s*(?:[.,;:!?)]|$)/u.test(after);

/** "uranium (U)". */
const isBracketedSymbol = ({ word, before, after }: Place): boolean =>
  word === "U" && /\p{L}\s\($/u.test(before) && /^\)/.test(after);

/** "de spanning U", "U is gelijk aan I maal R": the name of a quantity. */
const isQuantity = ({ word, before, after }: Place): boolean =>
  word === "U" &&
  (/(?:^|[^\p{L}])(?:spanning|bronspanning|potentiaal|grootheid|variabele|verzameling|eenheid)\s$/iu.test(before) ||
    /^\s(?:(?:is\s)?gelijk\saan|maal|gedeeld\sdoor|is\sde\s(?:spanning|potentiaal|energie))(?!\p{L})/u.test(after));

/** When "u" is a letter, and when "U" is a name. */
export const LETTER_AND_NAME = [
  isLetter,
  isInitial,
  isBurmeseName,
  isNumberedName,
  isNamedByLetter,
  endsName,
  isBracketedSymbol,
  isQuantity,
];
