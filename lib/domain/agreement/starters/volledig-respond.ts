import type { WrittenAgreement } from "./model";
import { approvedContentOnly, byExecutive, byTrekker, coordinate, expertOfTopic, hardContentOnly } from "./obligations";

const everyday = ["question", "compliment", "suggestion"];
const frontOffice = { role: ["member", "expert"], workKind: ["case"] };
const inOfficeHours = { moment: ["office_hours"] };

/**
 * Who answers what is noticed outside, and with what: the first half of the full starter. Modelled on what Dutch
 * municipalities publish: the front office answers ordinary questions, departments deliver the content, what is
 * sensitive goes to communication, what was never released is aligned first, in doubt one consults, and outside
 * office hours only calamities are answered.
 */
export const volledigRespond: WrittenAgreement = {
  creator: [
    {
      power: "respond",
      when: frontOffice,
      verdict: "with_acceptance",
      obligations: [byTrekker],
      note: "Bij twijfel lees je altijd eerst samen.",
    },
    {
      power: "respond",
      when: {
        role: ["member"],
        workKind: ["case"],
        contentKind: everyday,
        risk: ["low"],
        ...inOfficeHours,
        atTheButtons: ["yes"],
      },
      verdict: "allowed",
      note: "Gewone vragen beantwoordt wie aan de knoppen zit.",
    },
    {
      power: "respond",
      when: {
        ...frontOffice,
        contentKind: ["question", "complaint", "compliment", "rumour", "suggestion"],
        priority: ["normal"],
        moment: ["outside"],
      },
      verdict: "refused",
      note: "Buiten kantooruren antwoorden we alleen bij een calamiteit. De rest wacht tot de volgende werkdag.",
    },
    {
      power: "respond",
      when: { ...frontOffice, risk: ["high"], priority: ["urgent"], moment: ["outside"] },
      verdict: "with_acceptance",
      obligations: [byExecutive],
    },
    { power: "respond", when: { role: ["trekker", "executive"], workKind: ["case"] }, verdict: "allowed" },
    {
      power: "respond",
      when: { role: ["trekker"], workKind: ["case"], risk: ["high"] },
      verdict: "with_acceptance",
      obligations: [byExecutive],
      note: "Politiek gevoelig: communicatie schrijft, de eindverantwoordelijke accepteert.",
    },
    {
      power: "respond",
      when: { role: ["trekker", "member", "editor", "expert"], contentKind: ["crisis"] },
      verdict: "consult_first",
      obligations: [byExecutive],
      binding: true,
      note: "Bij een crisis spreekt de organisatie met één stem.",
    },
    {
      power: "respond",
      when: { role: ["trekker", "member", "editor", "expert"], crisisMode: ["on"] },
      verdict: "consult_first",
      obligations: [byExecutive],
      binding: true,
    },
    {
      power: "respond",
      when: { role: ["adviser"] },
      verdict: "refused",
      binding: true,
      note: "Een adviseur stelt vragen en kijkt mee; antwoorden doet de organisatie zelf.",
    },
  ],
  critic: [
    {
      power: "respond",
      when: {
        role: ["member"],
        workKind: ["case"],
        authorKind: ["critic"],
        contentKind: everyday,
        risk: ["low"],
        ...inOfficeHours,
        atTheButtons: ["yes"],
      },
      verdict: "with_acceptance",
      obligations: [byTrekker],
      note: "Een criticus leest elk woord. Laat de trekker meelezen.",
    },
    {
      power: "respond",
      when: { role: ["trekker"], workKind: ["case"], authorKind: ["critic"], risk: ["high"] },
      verdict: "with_acceptance",
      obligations: [byExecutive, expertOfTopic],
    },
  ],
  content: [
    {
      power: "respond",
      when: {
        ...frontOffice,
        contentKind: ["question", "complaint", "compliment", "suggestion"],
        risk: ["medium"],
        ...inOfficeHours,
      },
      verdict: "with_acceptance",
      obligations: [byTrekker, approvedContentOnly],
    },
    {
      power: "respond",
      when: {
        ...frontOffice,
        contentKind: ["question", "complaint", "compliment", "suggestion"],
        risk: ["high"],
        ...inOfficeHours,
      },
      verdict: "consult_first",
      obligations: [byTrekker, byExecutive],
      note: "Politiek gevoelige vragen gaan naar communicatie; de eindverantwoordelijke accepteert het antwoord.",
    },
    {
      power: "respond",
      when: { ...frontOffice, contentKind: ["rumour"], ...inOfficeHours },
      verdict: "consult_first",
      obligations: [byTrekker, byExecutive, hardContentOnly],
      note: "Wat nog nooit bekendgemaakt is, stemmen we eerst af met de eindverantwoordelijke of de dienst.",
    },
  ],
  expert_must: [
    {
      power: "respond",
      when: { ...frontOffice, contentKind: ["complaint"], risk: ["low", "medium"], ...inOfficeHours },
      verdict: "with_acceptance",
      obligations: [byTrekker, expertOfTopic],
      note: "De dienst levert de inhoud, de front-office verzorgt het antwoord.",
    },
    {
      power: "respond",
      when: { role: ["trekker"], workKind: ["case"], contentKind: ["complaint"], risk: ["medium"] },
      verdict: "allowed",
      obligations: [expertOfTopic],
    },
  ],
  segments: [
    {
      power: "respond",
      when: { role: ["trekker"], workKind: ["case"], contentKind: ["rumour"] },
      verdict: "with_acceptance",
      obligations: [byExecutive, hardContentOnly, coordinate],
      note: "Een gerucht raakt zelden één dienst.",
    },
  ],
  editor: [
    {
      power: "respond",
      when: { role: ["editor"], workKind: ["case"] },
      verdict: "consult_first",
      obligations: [byTrekker],
    },
    {
      power: "respond",
      when: { role: ["editor"], workKind: ["case"], risk: ["high"] },
      verdict: "consult_first",
      obligations: [byTrekker, byExecutive],
    },
  ],
};
