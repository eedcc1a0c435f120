import { describe, expect, it } from "vitest";
import { cleanSubject, ownWords } from "@/lib/domain/mail-in";

describe("the subject", () => {
  it.each([
    ["Re: Zeehond", "Zeehond", false],
    ["RE: FW: Re[2]: Zeehond", "Zeehond", true],
    ["Antw: Doorst: Zeehond", "Zeehond", true],
    ["[EXTERN] Fwd: Zeehond", "Zeehond", true],
    ["Reünie van de klas van '78", "Reünie van de klas van '78", false],
    ["Refter: nieuwe stoelen", "Refter: nieuwe stoelen", false],
    ["  Zeehond \r\n op de  dijk ", "Zeehond op de dijk", false],
    ["Re:", "", false],
    ["", "", false],
  ])("%j is about %j", (subject, words, isForward) => {
    expect(cleanSubject(subject)).toEqual({ words, isForward });
  });
});

const own = (text: string, isForward = false) => ownWords(text, isForward);

describe("the text", () => {
  it("stays as it was written, with one empty line where there were more", () => {
    expect(own("Dag,\r\n\r\n\r\n\r\nEen vlieger.\r\n\r\n")).toBe("Dag,\n\nEen vlieger.");
  });

  it.each([
    ["a signature", "Een vlieger.\n\n-- \nWout\nMarktplein 1"],
    ["a signature whose space got lost", "Een vlieger.\n--\nWout"],
    ["the word of a phone", "Een vlieger.\n\nVerstuurd vanaf mijn iPhone"],
    ["the word of a phone, in English", "Een vlieger.\n\nSent from my Galaxy"],
    ["the word of Outlook", "Een vlieger.\n\nOutlook voor iOS downloaden"],
    [
      "what was answered, in Dutch",
      "Een vlieger.\n\nOp ma 23 nov. 2026 om 10:12 schreef Fatima <f@z.be>:\n> Wie heeft er een idee?",
    ],
    [
      "what was answered, broken over lines",
      "Een vlieger.\n\nOp ma 23 nov. 2026 om 10:12 schreef Fatima El Amrani\n<fatima@zonnebeke-aan-zee.be>:\n> Wie?",
    ],
    ["what was answered, in English", "Een vlieger.\n\nOn Mon, 23 Nov 2026, Fatima wrote:\n> Wie?"],
    [
      "what was answered, in Outlook",
      "Een vlieger.\n\nVan: Fatima\nVerzonden: maandag\nAan: Wout\nOnderwerp: Ideeën\n\nWie?",
    ],
    ["what was answered, in an older program", "Een vlieger.\n\n-----Oorspronkelijk bericht-----\nVan: Fatima\n\nWie?"],
    ["lines that were quoted alone", "> Wie heeft er een idee?\n\nEen vlieger."],
  ])("goes without %s", (_, text) => {
    expect(own(text)).toBe("Een vlieger.");
  });

  it("keeps sentences that only look like it", () => {
    const text = "Op maandag schreef de krant dit.\nVan: de dijk kun je het zien.\nOn the beach I wrote a poem.";
    expect(own(text)).toBe(text);
  });

  it("keeps what was sent on, without the lines that say so", () => {
    const sentOn =
      "---------- Forwarded message ---------\nVan: Jan\nDatum: ma 23 nov\nOnderwerp: Vlieger\nAan: Wout\n\nOp het strand\nvliegen er tien.\n\n-- \nJan";
    expect(own(`Leuk!\n\n${sentOn}`, true)).toBe("Leuk!\n\nOp het strand\nvliegen er tien.");
    expect(own(sentOn, true)).toBe("Op het strand\nvliegen er tien.");
  });

  // One that looked back at every line would not be done before the test is called off.
  it("is read in one go, whatever stands in it", () => {
    for (const line of [
      "Op ".repeat(40_000),
      "> ".repeat(60_000),
      "Van: x\n".repeat(20_000),
      "a\n".repeat(60_000),
      "On a schreef ".repeat(10_000),
    ])
      expect(line.trim()).toContain(own(line, true));
  });
});
