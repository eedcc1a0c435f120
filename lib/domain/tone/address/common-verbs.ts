import { conjugated, taken } from "@/lib/domain/tone/inflection/verbs";

/** Verbs that go with "u" and "je" in posts and replies; those that come apart without their particle. */
const INFINITIVES =
  `aarzelen accepteren antwoorden bedoelen beginnen begrijpen behalen behoren bekijken bellen beloven beschikken beslissen
bestellen betalen bewaren bewonen bezitten bezoeken bezorgen bieden blijven boeken brengen controleren delen denken doen
downloaden dragen draaien drinken dromen duwen eten fietsen gaan gebruiken geloven genieten geven groeien haasten halen helpen
herinneren herkennen horen houden huren informeren installeren interesseren jagen kennen kiezen kijken klikken komen
kopen koken krijgen leren leven lezen letten leveren liggen logeren lopen luisteren maken mailen melden merken missen nemen
noemen noteren omschrijven onderzoeken onthouden ontdekken ontlenen ontmoeten ontvangen openen organiseren parkeren passen
plaatsen plannen praten proberen proeven raadplegen reageren regelen registreren reizen rekenen reserveren rijden roepen
ruilen schrijven schenken selecteren sluiten slapen smaken snappen sparen spelen spreken springen staan starten stellen
steunen stemmen storten stoppen sturen surfen tekenen tellen testen treffen trekken twijfelen typen vallen vangen
verdienen vergeten verhuizen verhuren verkiezen verkopen verlaten verlengen verliezen vermelden verplaatsen verstaan
vertellen vertrekken vertrouwen verwachten verwijderen verzamelen verzenden vieren vinden voelen volgen voldoen volstaan
voorkomen voorzien vragen wachten wandelen wassen werken weten wensen winnen wonen wijzen wijzigen zeggen zetten zien zingen zitten
zoeken zorgen zwemmen zenden vullen scheiden sorteren bieden leggen hangen gooien knippen printen scannen kloppen drukken
sporten dansen lachen leiden lenen lijden lijken meten bouwen poetsen kweken planten schuiven schatten schakelen snoeien
stappen steken tonen verbouwen verbruiken verklaren vermijden verzekeren wagen zwaaien aanvaarden ondertekenen ondersteunen ondernemen`
    .split(/\s+/u)
    .map((verb) => taken(verb).verb);

/** A form that goes with "je" after it, and the one that goes with "u". */
const forms = [...new Set(INFINITIVES)].map(conjugated);

/** "krijgt" → "krijg": how the verb stands before "je" when it stood so before "u". */
export const BEFORE_JE: ReadonlyMap<string, string> = new Map([
  ...forms.map(({ third, first }): [string, string] => [third, first]),
  ["hebt", "heb"],
  ["heeft", "heb"],
  ["bent", "ben"],
  ["zijt", "ben"],
  ["kunt", "kun"],
  ["wilt", "wil"],
  ["zult", "zul"],
  ["moogt", "mag"],
  ["wordt", "word"],
  ["moet", "moet"],
  ["laat", "laat"],
  ["hoeft", "hoef"],
  ["durft", "durf"],
  ["mag", "mag"],
  ["kan", "kan"],
  ["zou", "zou"],
  ["zoudt", "zou"],
  ["had", "had"],
  ["was", "was"],
  ["waart", "was"],
  ["kon", "kon"],
  ["wou", "wou"],
]);

/** "krijg" → "krijgt": how the verb stands before "u" when it stood so before "je". */
export const BEFORE_U: ReadonlyMap<string, string> = new Map([
  ...forms.map(({ first, third }): [string, string] => [first, third]),
  ["heb", "hebt"],
  ["ben", "bent"],
  ["kun", "kunt"],
  ["kan", "kan"],
  ["wil", "wilt"],
  ["zul", "zult"],
  ["zal", "zal"],
  ["word", "wordt"],
  ["mag", "mag"],
  ["moet", "moet"],
  ["laat", "laat"],
  ["hoef", "hoeft"],
  ["durf", "durft"],
  ["zou", "zou"],
  ["had", "had"],
  ["was", "was"],
  ["kon", "kon"],
  ["wou", "wou"],
]);

/** "krijgen" → "krijgt": what "jullie" has beside it, and "u". */
export const PLURAL_TO_U: ReadonlyMap<string, string> = new Map([
  ...forms.map(({ infinitive, third }): [string, string] => [infinitive, third]),
  ...forms.map(({ pastPlural, past }): [string, string] => [pastPlural, past]),
  ["hebben", "hebt"],
  ["zijn", "bent"],
  ["kunnen", "kunt"],
  ["willen", "wilt"],
  ["zullen", "zult"],
  ["worden", "wordt"],
  ["mogen", "mag"],
  ["moeten", "moet"],
  ["laten", "laat"],
  ["hoeven", "hoeft"],
  ["durven", "durft"],
  ["zouden", "zou"],
  ["hadden", "had"],
  ["waren", "was"],
  ["konden", "kon"],
]);

/** With these the person spoken to is the subject wherever they stand beside the pronoun. */
export const HELPING = new Set(
  "heb hebt heeft ben bent zijt kun kunt kan wil wilt zul zult zal word wordt mag moet hoef hoeft zou had was kon ga gaat weet wou".split(
    " ",
  ),
);

/** Forms that stand after "je" or "u" as its verb. */
export const AFTER_SUBJECT: ReadonlySet<string> = new Set([
  ...forms.flatMap(({ third, past }) => [third, past]),
  ...HELPING,
  "hebt",
  "bent",
  "laat",
  "hoeft",
  "durft",
]);
