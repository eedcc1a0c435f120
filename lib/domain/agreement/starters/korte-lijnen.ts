import type { WrittenAgreement } from "./model";
import {
  approvedContentOnly,
  byExecutive,
  byExpert,
  byTrekker,
  coordinate,
  expertOfTopic,
  fourEyes,
} from "./obligations";

const writers = { role: ["member", "editor", "expert"] };
const everyday = ["question", "compliment", "suggestion"];

/**
 * A small team with short lines: own authority where the risk is low, one person who accepts, the executive for what
 * is sensitive. Source: seed 000 (a trekker with a team), seed 002 (short lines), seed 004 §6.2.
 */
export const korteLijnen: WrittenAgreement = {
  creator: [
    { power: "respond", when: writers, verdict: "with_acceptance", obligations: [byTrekker] },
    {
      power: "respond",
      when: { ...writers, risk: ["high"] },
      verdict: "with_acceptance",
      obligations: [byExecutive],
      note: "Wat politiek gevoelig ligt, accepteert de eindverantwoordelijke.",
    },
    {
      power: "respond",
      when: { role: ["member"], workKind: ["case"], contentKind: everyday, risk: ["low"] },
      verdict: "allowed",
      note: "Snel antwoorden gaat hier voor. Twijfel je, vraag dan de trekker.",
    },
    { power: "respond", when: { role: ["trekker"] }, verdict: "with_acceptance", obligations: [byExecutive] },
    { power: "respond", when: { role: ["trekker"], risk: ["low"] }, verdict: "allowed" },
    {
      power: "respond",
      when: { role: ["trekker", "member", "editor", "expert"], contentKind: ["crisis"] },
      verdict: "consult_first",
      obligations: [byExecutive],
      binding: true,
      note: "Bij een crisis spreekt de organisatie met één stem.",
    },
    { power: "respond", when: { role: ["adviser"] }, verdict: "refused", binding: true },
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
      },
      verdict: "with_acceptance",
      obligations: [byTrekker],
      note: "Een criticus leest elk woord. Laat de trekker meelezen.",
    },
  ],
  content: [
    {
      power: "respond",
      when: { role: ["member", "expert"], workKind: ["case"], risk: ["medium"] },
      verdict: "with_acceptance",
      obligations: [byTrekker, approvedContentOnly],
    },
  ],
  expert_may: [
    {
      power: "involve_expert",
      when: { role: ["trekker", "member", "editor", "expert", "executive"] },
      verdict: "allowed",
    },
  ],
  expert_must: [
    {
      power: "accept",
      when: { role: ["trekker", "executive"], risk: ["medium", "high"] },
      verdict: "allowed",
      obligations: [expertOfTopic],
      note: "Wie het onderwerp kent, leest mee voor het buitengaat.",
    },
    {
      power: "accept",
      when: { role: ["executive"], risk: ["high"] },
      verdict: "allowed",
      obligations: [expertOfTopic, fourEyes],
      note: "Ook in een klein team gaat niets gevoeligs buiten dat maar één mens las.",
    },
  ],
  harden: [{ power: "harden", when: { role: ["trekker"] }, verdict: "with_acceptance", obligations: [byExpert] }],
  segments: [
    {
      power: "respond",
      when: {
        role: ["member", "expert"],
        workKind: ["case"],
        contentKind: ["complaint", "rumour"],
        risk: ["low", "medium"],
      },
      verdict: "with_acceptance",
      obligations: [byTrekker, coordinate],
    },
  ],
  editor: [
    {
      power: "respond",
      when: { role: ["editor"], workKind: ["case"], risk: ["low", "medium"] },
      verdict: "consult_first",
      obligations: [byTrekker],
    },
  ],
  accept: [
    { power: "accept", when: { role: ["trekker", "executive"] }, verdict: "allowed" },
    {
      power: "accept",
      when: { role: ["trekker"], risk: ["high"] },
      verdict: "refused",
      note: "Wat politiek gevoelig ligt, accepteert de eindverantwoordelijke.",
    },
    {
      power: "accept",
      when: { role: ["member", "editor", "expert", "adviser"] },
      verdict: "refused",
      binding: true,
      note: "Zo lezen altijd twee mensen mee.",
    },
  ],
  publish: [
    { power: "publish", when: { role: ["trekker", "member", "executive"] }, verdict: "allowed" },
    {
      power: "publish",
      when: { role: ["trekker", "member"], crisisMode: ["on"] },
      verdict: "consult_first",
      obligations: [byExecutive],
      binding: true,
    },
    { power: "publish", when: { role: ["editor", "expert", "adviser"] }, verdict: "refused", binding: true },
  ],
  start_talking: [{ power: "start_talking", when: { role: ["trekker", "executive"] }, verdict: "allowed" }],
};
