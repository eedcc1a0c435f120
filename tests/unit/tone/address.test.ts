import { describe, expect, it } from "vitest";
import { applySuggestion, check, formUsedIn, type ToneGuide } from "@/lib/domain/tone";

const rulesFound = (text: string, guide: ToneGuide = {}) =>
  check(text, guide)
    .filter(({ rule }) => rule.startsWith("address"))
    .map(({ rule, text: found }) => `${rule}: ${found}`);

/** The text after the first suggestion of each finding on the form of address, from the end on so that places stay right. */
function mended(text: string, guide: ToneGuide): string {
  return check(text, guide)
    .filter(({ rule }) => rule.startsWith("address"))
    .toReversed()
    .reduce((mending, { suggestions: [first] }) => (first ? applySuggestion(mending, first) : mending), text);
}

const toInformal: [string, string][] = [
  ["Kunt u morgen langskomen?", "Kun je morgen langskomen?"],
  ["U heeft recht op een premie.", "Je hebt recht op een premie."],
  ["Wilt u meer weten? Uw aanvraag is binnen.", "Wil je meer weten? Je aanvraag is binnen."],
  ["Morgen krijgt u bericht.", "Morgen krijg je bericht."],
  ["Dit geeft u rust.", "Dit geeft je rust."],
  ["Wij wachten op u.", "Wij wachten op jou."],
  ["Schrijft u zich in via de website.", "Schrijf je in via de website."],
  ["Als u zich inschrijft, wordt u lid.", "Als je je inschrijft, word je lid."],
  ["Vindt u dat? Houdt u van zee? Bent u klaar?", "Vind je dat? Houd je van zee? Ben je klaar?"],
  ["HEEFT U VRAGEN?", "HEB JE VRAGEN?"],
  ["Wij danken U voor Uw bezoek.", "Wij danken je voor je bezoek."],
  ["Zorg goed voor uzelf.", "Zorg goed voor jezelf."],
  ["Wilt u het boek alstublieft meebrengen?", "Wil je het boek alsjeblieft meebrengen?"],
];

const toFormal: [string, string][] = [
  ["Heb je vragen? Je kunt ons bellen.", "Hebt u vragen? U kunt ons bellen."],
  ["Vul je naam in en neem je fiets mee.", "Vul uw naam in en neem uw fiets mee."],
  ["Schrijf je nu in. Maak je geen zorgen.", "Schrijf u nu in. Maak u geen zorgen."],
  ["Krijg je korting?", "Krijgt u korting?"],
  ["Wil jij mee? Dit is voor jou en jouw gezin.", "Wilt u mee? Dit is voor u en uw gezin."],
  ["Hebben jullie zin? Jullie kunnen komen.", "Hebt u zin? U kunt komen."],
  ["Wij zien jullie graag. Ik zie je straks.", "Wij zien u graag. Ik zie u straks."],
  ["Met je buren praat je vaker.", "Met uw buren praat u vaker."],
  ["Bedankt, jullie kinderen zijn welkom.", "Bedankt, uw kinderen zijn welkom."],
];

describe("one click makes the other form of address, verb and capitals along", () => {
  it.each(toInformal)("%s → %s", (text, expected) => {
    expect(mended(text, { address: "informal" })).toBe(expected);
  });
  it.each(toFormal)("%s → %s", (text, expected) => {
    expect(mended(text, { address: "formal" })).toBe(expected);
  });
});

describe("the form the guide asks for", () => {
  it("is asked of the text, not of whom it quotes nor of the mail it answers", () => {
    const text = "“U bent te laat”, zei hij. 'Wat wilt u?' vroeg ze.\n> Kunt u mij helpen?\nKom je mee?";
    expect(rulesFound(text, { address: "informal" })).toEqual([]);
  });

  it("holds for the channel that differs and for all others as the guide says", () => {
    const guide: ToneGuide = { address: "informal", channels: { letter: { address: "formal" } } };
    expect(rulesFound("Kom je mee?", { ...guide, channel: "facebook" })).toEqual([]);
    expect(rulesFound("Kom je mee?", { ...guide, channel: "letter" })).toEqual(["address: je"]);
  });

  it("leaves an instruction without a pronoun alone", () => {
    expect(rulesFound("Bel ons of kom langs.", { address: "formal" })).toEqual([]);
    expect(rulesFound("Bel ons of kom langs.", { address: "informal" })).toEqual([]);
  });

  it("only hints at thanks and pleas, and not at all where the guide fixed them", () => {
    expect(rulesFound("Dank u, en tot morgen.", { address: "informal" })).toEqual(["address-phrase: Dank u"]);
    expect(rulesFound("Dank u.", { address: "informal", fixedPhrases: ["dank u"] })).toEqual([]);
  });

  it("only points at a je that means everybody", () => {
    expect(rulesFound("Je weet maar nooit. Daar word je moe van.", { address: "formal" })).toEqual([
      "address-generic: Je",
      "address-generic: je",
    ]);
    expect(rulesFound("Heb je een vraag?", { address: "formal" })).toEqual(["address: je"]);
  });
});

describe("a text keeps to one form", () => {
  it("the one it uses least is told, and of two with as many the later", () => {
    expect(rulesFound("U bent welkom. Kom met uw gezin. Breng je buren mee.")).toEqual(["address-mix: je"]);
    expect(rulesFound("Kom je mee? Wij wachten op u.", { address: "either" })).toEqual(["address-mix: u"]);
    expect(rulesFound("Kom je mee met je buren?")).toEqual([]);
  });

  it("hears ge and gij", () => {
    expect(rulesFound("Zijt ge zeker? Gij komt toch?")).toEqual(["address-flemish: ge", "address-flemish: Gij"]);
    expect(mended("Zijt ge zeker? Hebt ge tijd?", {})).toBe("Ben je zeker? Heb je tijd?");
  });

  it("in English asks nothing", () => {
    expect(rulesFound("We will see u at the market, but bring your own bag.", { address: "informal" })).toEqual([]);
  });
});

it("the form somebody used is told from their own words", () => {
  expect(formUsedIn("Kunnen jullie mij helpen?")).toBe("informal");
  expect(formUsedIn("Kunt u mij helpen?\n> Heb je nog vragen? Bel je ons dan?")).toBe("formal");
  expect(formUsedIn("De put in de weg is er nog. Dank u.")).toBeUndefined();
});
