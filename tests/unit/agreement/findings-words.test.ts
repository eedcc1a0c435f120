import { describe, expect, it } from "vitest";
import { boxText, situationText } from "@/lib/domain/agreement/sentences";
import { dimensionsOf, FACTS, NONE, POWERS, type Row, type Situation } from "@/lib/domain/authority";
import { LOCALES } from "@/lib/domain/language";
import { ruleWords, words } from "./catalogue";

const usual: Situation["facts"] = {
  role: "member",
  workKind: "case",
  authorKind: "critic",
  contentKind: "complaint",
  topic: NONE,
  segment: NONE,
  channel: NONE,
  risk: "low",
  priority: "normal",
  moment: "outside",
  atTheButtons: "no",
  crisisMode: "off",
  contentStatus: "soft",
};
const ourPost = { workKind: "post", authorKind: "organisation", contentKind: "own_content" };
type Locale = (typeof LOCALES)[number];

const said = (power: string, facts: Record<string, string> = {}, locale: Locale = "nl") =>
  situationText({ power, facts: { ...usual, ...facts } }, ruleWords[locale], words);

describe("a situation in words", () => {
  it("is put as somebody would ask it, in both languages", () => {
    expect(said("respond", { topic: "mobility", channel: "facebook" })).toBe(
      "Een teamlid wil buiten kantooruren antwoorden op een klacht van een criticus over mobiliteit op Facebook, met laag risico.",
    );
    expect(said("respond", { channel: "facebook" }, "en")).toBe(
      "A team member wants to respond to a complaint from a critic on Facebook outside office hours, with low risk.",
    );
    expect(said("accept", { role: "trekker", ...ourPost, moment: "office_hours", risk: "high" })).toBe(
      "De trekker wil binnen kantooruren een bericht accepteren, met hoog risico.",
    );
  });

  it("names what is not as usual, and only that", () => {
    const unusual = { priority: "urgent", atTheButtons: "yes", crisisMode: "on", contentStatus: "hard" };
    expect(said("publish", { ...ourPost, segment: "youth", ...unusual })).toBe(
      "Een teamlid aan de knoppen wil buiten kantooruren een geaccepteerd bericht voor Jeugd publiceren, met laag risico, met spoed, terwijl de crisismodus aan staat, bij harde inhoud.",
    );
  });

  it("has words for every power and kind of work", () => {
    for (const locale of LOCALES) {
      for (const power of POWERS) {
        for (const facts of [{}, ourPost]) expect(said(power, facts, locale)).not.toMatch(/[{}<>]|undefined|_/);
      }
    }
  });
});

const dimensions = dimensionsOf({
  topics: ["mobility", "waste", "water", "green", "sport"],
  segments: ["youth", "tourism"],
  channels: ["facebook", "instagram"],
});
const boxed = (when: Row["when"], locale: Locale = "nl") => boxText(when, { t: ruleWords[locale], words, dimensions });

describe("a set of situations in words", () => {
  it("reads as in the picture", () => {
    const when = { role: ["member"], authorKind: ["critic"], risk: ["high"], moment: ["outside"] };
    expect(boxed(when)).toBe("een teamlid, van een criticus, hoog risico, buiten kantooruren");
    expect(boxed(when, "en")).toBe("a team member, from a critic, high risk, outside office hours");
    expect(boxed({})).toBe("alles");
  });

  it("names what does not belong where that is less to say", () => {
    const without = (fact: string, value: string) => (dimensions[fact] ?? []).filter((one) => one !== value);
    expect(boxed({ role: without("role", "trekker") })).toBe("iedereen behalve de trekker");
    expect(boxed({ contentKind: without("contentKind", "crisis") })).toBe("alles behalve een crisis");
    expect(boxed({ topic: without("topic", "mobility") })).toBe("niet over mobiliteit");
    expect(boxed({ topic: without("topic", NONE) })).toBe("met een onderwerp");
    expect(boxed({ channel: [NONE] })).toBe("zonder kanaal");
  });

  it("has words for every value of every fact", () => {
    for (const locale of LOCALES) {
      for (const fact of FACTS) {
        for (const value of dimensions[fact] ?? []) {
          expect(boxed({ [fact]: [value] }, locale)).not.toMatch(/[{}<>]|undefined|_/);
        }
      }
    }
  });
});
