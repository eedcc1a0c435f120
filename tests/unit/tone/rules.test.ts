import { describe, expect, it } from "vitest";
import { applySuggestion, type Circumstances, check, type ToneGuide } from "@/lib/domain/tone";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";

type Told = [text: string, guide: ToneGuide, expected: string[]];

/** Each finding as "rule: what stands there → what may stand there". */
const told = (text: string, guide: ToneGuide, known?: Circumstances): string[] =>
  check(text, guide, known).map(({ rule, text: found, suggestions: [first] }) => {
    const after = first ? ` → ${first.replacement}` : "";
    return `${rule}: ${found}${after}`;
  });

const words: ToneGuide = {
  words: [
    { avoid: "cliënt", prefer: ["klant"], reason: "mensen zijn geen dossiers" },
    { avoid: "blank", prefer: ["wit"], kind: "adjective" },
    { avoid: "aanvragen", prefer: ["opvragen"] },
    { avoid: "bejaarde", prefer: ["oudere"] },
    { avoid: "in de buurt", prefer: ["dichtbij"] },
  ],
};

const cases: Record<string, Told[]> = {
  "words to avoid, in every form, capitals kept": [
    ["Onze cliënten komen eerst.", words, ["words: cliënten → klanten"]],
    ["CLIËNTEN eerst", words, ["words: CLIËNTEN → KLANTEN", "capitals: CLIËNTEN → Cliënten"]],
    ["De blanke muur is blanker.", words, ["words: blanke → witte", "words: blanker → witter"]],
    ["Wij vroegen de premie aan.", words, ["words: vroegen de premie aan → vroegen de premie op"]],
    [
      "Aangevraagde premies zijn aan te vragen.",
      words,
      ["words: Aangevraagde → Opgevraagde", "words: aan te vragen → op te vragen"],
    ],
    ["Bejaarden wonen in de buurt.", words, ["words: Bejaarden → Ouderen", "words: in de buurt → dichtbij"]],
    ["‘De cliënt is koning’ staat er.", words, []],
    ["Mail naar client@stad.be", words, []],
  ],
  officialese: [
    ["Middels dit bericht beginnen we reeds.", {}, ["officialese: Middels → Met", "officialese: reeds → al"]],
    ["U dient het formulier in te vullen.", {}, ["officialese: dient → moet het formulier invullen"]],
    ["Gelieve ons te bellen.", {}, ["officialese: Gelieve → Bel ons"]],
    ["In order to utilise it, call the office.", {}, ["officialese: In order to → To", "officialese: utilise → use"]],
  ],
  "passive, once per sentence": [
    ["Het dossier wordt door de dienst behandeld.", {}, ["passive: wordt"]],
    ["De dienst behandelt het dossier. Het wordt zomer.", {}, []],
  ],
  register: [
    ["Hoi, we hebben m'n brief.", { register: "formal" }, ["register: Hoi → Goedendag", "register: m'n → mijn"]],
  ],
  "signs that are repeated": [
    ["Echt waar?!? Ja!!!", {}, ["punctuation: ?!? → ?", "punctuation: !!! → !"]],
    ["Wacht.... Nu... klaar.", {}, ["punctuation: .... → …"]],
  ],
  capitals: [
    ["GRATIS VOOR IEDEREEN in het OCMW", {}, ["capitals: GRATIS VOOR IEDEREEN → Gratis voor iedereen"]],
    ["De UNESCO komt.", { ownWords: ["UNESCO"] }, []],
  ],
  emoji: [
    ["Feest 🎉🎉🎉", {}, ["emoji: 🎉🎉🎉 → 🎉"]],
    ["Kom 😀 mee", {}, ["emoji: 😀 → "]],
    ["Kom mee 😀", {}, []],
    ["Zon 🌞. Zee 🌊. Zand ⛱️.", { emoji: { most: 1 } }, ["emoji: 🌊. Zand ⛱️ → . Zand "]],
  ],
  hashtags: [
    [
      "Onze speelstraat in Zonnebeke #speelstraatzonnebeke",
      {},
      ["hashtags: #speelstraatzonnebeke → #SpeelstraatZonnebeke"],
    ],
    ["#SpeelstraatZonnebeke #zomer", {}, []],
    ["#een #twee", { hashtags: { most: 1 } }, ["hashtags: #twee"]],
  ],
  dates: [
    [
      "Op 12 maart is er feest.",
      { today: "2026-11-22", dates: { withWeekday: true } },
      ["dates: 12 maart → vrijdag 12 maart"],
    ],
    [
      "Op 1 december is er feest.",
      { today: "2026-11-22", dates: { withWeekday: true } },
      ["dates: 1 december → dinsdag 1 december"],
    ],
    ["Op zaterdag 13 maart 2027 en zondagavond 14 maart 2027.", { dates: { withWeekday: true } }, []],
    ["Op maandag 13 maart 2027.", {}, ["dates: maandag 13 maart 2027 → zaterdag 13 maart 2027"]],
    ["Sinds 1 mei 1998.", { today: "2026-11-22", dates: { withWeekday: true } }, []],
    [
      "Op vrijdag 24/12/2027",
      { dates: { monthInWords: true } },
      ["dates: vrijdag 24/12/2027 → vrijdag 24 december 2027"],
    ],
    [
      "See you on 13 March 2027 for the party.",
      { dates: { withWeekday: true } },
      ["dates: 13 March 2027 → Saturday 13 March 2027"],
    ],
    ["Op 31 april 2027 niet.", { dates: { withWeekday: true } }, []],
  ],
  numbers: [
    ["Er komen 3 kinderen, 3 km ver, op 3 mei.", { numbers: { inWordsUpTo: 20 } }, ["numbers: 3 → drie"]],
    [
      "Om 14u30 en 16.00 u.",
      { numbers: { times: "14.30 uur" } },
      ["numbers: 14u30 → 14.30 uur", "numbers: 16.00 u → 16 uur"],
    ],
    ["Om 14.30 uur.", { numbers: { times: "14u30" } }, ["numbers: 14.30 uur → 14u30"]],
  ],
  "sentences that are too long": [
    [
      "Een twee drie vier vijf. Een twee.",
      { sentences: { suggestedWords: 2, mostWords: 4 } },
      ["sentence-length: Een twee drie vier vijf."],
    ],
    ["Dr. Peeters werkt bv. op nr. 5.", { sentences: { suggestedWords: 7, mostWords: 9 } }, []],
  ],
};

describe.each(Object.entries(cases))("%s", (_, all) => {
  it.each(all)("%s", (text, guide, expected) => {
    expect(told(text, guide).sort()).toEqual(expected.toSorted());
  });
});

describe("what the text does not tell by itself", () => {
  it("an image without a description, unless somebody said why", () => {
    const images = [
      { name: "markt.jpg", altText: " " },
      { name: "rand.png", altText: null, reasonForNone: "alleen versiering" },
      { name: "zee.jpg", altText: "De zee bij eb" },
    ];
    const found = check("Kom naar de markt.", {}, { images });
    expect(found.map(({ rule, severity, values }) => [rule, severity, values.name])).toEqual([
      ["alt-text", "error", "markt.jpg"],
    ]);
  });

  it("a dead link where it stands, and one that hangs on the post at the start", () => {
    const links = [
      { url: "https://stad.be/oud", isDead: true },
      { url: "https://stad.be/weg", isDead: true },
      { url: "https://stad.be", isDead: false },
    ];
    expect(told("Lees https://stad.be/oud nu.", {}, { links })).toEqual(["links: ", "links: https://stad.be/oud"]);
  });

  it("how words are spelled, but for names, quotations and the organisation's own words", () => {
    const speller = {
      language: "nl" as const,
      isCorrect: (word: string) => !word.toLowerCase().includes("zz"),
      suggestions: (word: string) => [word.replace("zz", "z")],
    };
    const text = "Huizzen in Brizze hebben ‘wizzels’ en een UiTPAZZ. Een fizzo kost niets.";
    expect(told(text, { ownWords: [" Fizzo "] }, { speller })).toEqual(["spelling: Huizzen → Huizen"]);
    expect(told("We have zzen in the house.", {}, { speller })).toEqual([]);
    const words = [{ avoid: "fizzo", prefer: ["feest"] }];
    expect(told("Een fizzo kost niets.", { words }, { speller })).toEqual(["words: fizzo → feest"]);
  });

  it("a text that reads harder than the guide asks, with its rarest words", () => {
    const hard = `Ingevolge de reglementering moeten vergunninghouders hun bewonersvergunning voorafgaandelijk hernieuwen om
      onaangename verrassingen bij eerstvolgende controlewerkzaamheden door gemachtigde ambtenaren van de administratie te vermijden en
      procedures te voorkomen, zoals de wet dat al jaren van iedereen wil.`;
    const [found] = check(
      hard,
      { leastReadingEase: 60, levels: { officialese: "off" } },
      { commonWords: new Set(["vermijden"]) },
    );
    expect(found?.rule).toBe("reading-level");
    expect(found?.values.words).toBe("reglementering, vergunninghouders, bewonersvergunning");
    const easy = "Kom naar de markt. We hebben soep en brood. Breng je buren mee. ".repeat(4);
    expect(check(easy, { leastReadingEase: 60 })).toEqual([]);
  });
});

it("every finding has its words in both languages", () => {
  const keys = Object.values(cases)
    .flat()
    .flatMap(([text, guide]) => check(text, guide))
    .map(({ messageKey }) => messageKey.split(".").at(-1) ?? "");
  for (const key of keys) {
    expect(nl.tone.findings).toHaveProperty(key);
    expect(en.tone.findings).toHaveProperty(key);
  }
});

it("a suggestion may reach further than its finding", () => {
  const text = "Kunt u komen?";
  const [found] = check(text, { address: "informal" });
  expect(found && text.slice(found.start, found.end)).toBe("u");
  expect(found?.suggestions[0] && applySuggestion(text, found.suggestions[0])).toBe("Kun je komen?");
});
