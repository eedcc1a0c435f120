import type { WrittenAgreement } from "./model";
import { byExecutive, byExpert, byTrekker, expertOfTopic, fourEyes } from "./obligations";

/** Who writes, accepts and publishes what we make ourselves, and the remaining powers: the second half of the full starter. */
export const volledigRelease: WrittenAgreement = {
  expert_may: [
    {
      power: "involve_expert",
      when: { role: ["trekker", "member", "editor", "expert", "executive"] },
      verdict: "allowed",
      note: "Vragen mag altijd.",
    },
    { power: "involve_expert", when: { role: ["adviser"] }, verdict: "refused", binding: true },
  ],
  expert_must: [
    {
      power: "accept",
      when: { role: ["trekker", "executive"], risk: ["medium", "high"] },
      verdict: "allowed",
      obligations: [fourEyes, expertOfTopic],
      note: "Wie het onderwerp kent, leest mee voor het buitengaat.",
    },
    {
      power: "accept",
      when: { role: ["trekker"], topic: ["none"], risk: ["medium"] },
      verdict: "consult_first",
      obligations: [byExecutive],
      note: "Zonder onderwerp is er geen deskundige. Kies een onderwerp, of overleg.",
    },
    {
      power: "accept",
      when: { role: ["executive"], topic: ["none"], risk: ["medium", "high"] },
      verdict: "allowed",
      obligations: [fourEyes],
    },
  ],
  harden: [
    { power: "harden", when: { role: ["trekker"] }, verdict: "with_acceptance", obligations: [byExpert] },
    { power: "harden", when: { role: ["expert"] }, verdict: "with_acceptance", obligations: [byTrekker] },
    { power: "harden", when: { role: ["member", "editor", "adviser"] }, verdict: "refused", binding: true },
  ],
  accept: [
    {
      power: "respond",
      when: { role: ["member", "editor", "expert"], workKind: ["post"] },
      verdict: "with_acceptance",
      obligations: [byTrekker],
    },
    {
      power: "respond",
      when: { role: ["member", "editor", "expert"], workKind: ["post"], risk: ["high"] },
      verdict: "with_acceptance",
      obligations: [byExecutive],
    },
    {
      power: "respond",
      when: { role: ["trekker", "executive"], workKind: ["post"] },
      verdict: "with_acceptance",
      obligations: [fourEyes],
      note: "Ook wie accepteert, laat eigen werk door een ander lezen.",
    },
    { power: "accept", when: { role: ["trekker", "executive"] }, verdict: "allowed", obligations: [fourEyes] },
    {
      power: "accept",
      when: { role: ["trekker"], risk: ["high"] },
      verdict: "refused",
      note: "Wat politiek gevoelig ligt, accepteert de eindverantwoordelijke.",
    },
    {
      power: "accept",
      when: { role: ["member", "editor", "adviser"] },
      verdict: "refused",
      binding: true,
      note: "Zo lezen altijd twee mensen mee.",
    },
    {
      power: "accept",
      when: { role: ["expert"] },
      verdict: "refused",
      note: "De deskundige staat in voor de inhoud; accepteren doet communicatie.",
    },
  ],
  publish: [
    { power: "publish", when: { role: ["trekker", "executive"] }, verdict: "allowed" },
    { power: "publish", when: { role: ["member", "editor", "expert"] }, verdict: "refused" },
    { power: "publish", when: { role: ["member"], atTheButtons: ["yes"] }, verdict: "allowed" },
    {
      power: "publish",
      when: { role: ["trekker"], crisisMode: ["on"] },
      verdict: "consult_first",
      obligations: [byExecutive],
      binding: true,
    },
    {
      power: "publish",
      when: { role: ["member"], atTheButtons: ["yes"], crisisMode: ["on"] },
      verdict: "refused",
      binding: true,
    },
    { power: "publish", when: { role: ["adviser"] }, verdict: "refused", binding: true },
  ],
  start_talking: [
    { power: "start_talking", when: { role: ["trekker", "executive"] }, verdict: "allowed" },
    {
      power: "start_talking",
      when: { role: ["trekker"], risk: ["high"] },
      verdict: "consult_first",
      obligations: [byExecutive],
    },
    {
      power: "start_talking",
      when: { role: ["member", "editor", "expert"] },
      verdict: "consult_first",
      obligations: [byTrekker],
    },
    { power: "start_talking", when: { role: ["adviser"] }, verdict: "refused", binding: true },
  ],
};
