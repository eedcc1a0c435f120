import { NONE } from "@/lib/domain/authority";
import { korteLijnen } from "./korte-lijnen";
import type { WrittenAgreement } from "./model";
import { approvedContentOnly, byExecutive, byTrekker, coordinate } from "./obligations";

const writers = { role: ["member", "editor", "expert"] };
const onPrivatePage = { contentKind: ["complaint"], channel: [NONE] };

/**
 * A care organisation's decision tree: what is positive is always answered with thanks; a complaint to us is always
 * answered, in public first and with empathy, once it was checked; one on somebody's private page is seen and left alone.
 * A complaint that was noticed on none of our channels counts as one on a private page. What the tree does not speak of
 * is as in `korteLijnen`. Source: see `zorg` in the list of starters.
 */
export const zorg: WrittenAgreement = {
  creator: [
    { power: "respond", when: writers, verdict: "with_acceptance", obligations: [byTrekker] },
    {
      power: "respond",
      when: { ...writers, risk: ["high"] },
      verdict: "with_acceptance",
      obligations: [byExecutive],
      note: "Gaat het over een cliënt of een patiënt, dan leest de eindverantwoordelijke altijd mee.",
    },
    {
      power: "respond",
      when: { role: ["member"], workKind: ["case"], contentKind: ["compliment", "suggestion"], risk: ["low"] },
      verdict: "allowed",
      note: "Op iets positiefs antwoorden we altijd. Bedank de afzender persoonlijk, en zeg bij een tip wat ermee gebeurt.",
    },
    {
      power: "respond",
      when: { role: ["member"], workKind: ["case"], contentKind: ["question"], risk: ["low"] },
      verdict: "allowed",
      note: "Nooit over iemands gezondheid in het openbaar: vraag dan om een privébericht.",
    },
    { power: "respond", when: { role: ["trekker"] }, verdict: "with_acceptance", obligations: [byExecutive] },
    { power: "respond", when: { role: ["trekker"], risk: ["low"] }, verdict: "allowed" },
    {
      power: "respond",
      when: { role: ["trekker", "member", "editor", "expert"], contentKind: ["crisis"] },
      verdict: "consult_first",
      obligations: [byExecutive],
      binding: true,
    },
    { power: "respond", when: { role: ["adviser"] }, verdict: "refused", binding: true },
  ],
  critic: [
    {
      power: "respond",
      when: { ...writers, workKind: ["case"], ...onPrivatePage },
      verdict: "refused",
      binding: true,
      note: "Een klacht op iemands privépagina zien we, we weten ervan, en we doen er niets mee.",
    },
    {
      power: "respond",
      when: {
        role: ["member"],
        workKind: ["case"],
        authorKind: ["critic"],
        contentKind: ["question"],
        risk: ["low"],
      },
      verdict: "with_acceptance",
      obligations: [byTrekker],
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
  expert_may: korteLijnen.expert_may ?? [],
  expert_must: korteLijnen.expert_must ?? [],
  harden: korteLijnen.harden ?? [],
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
      note: "Op een klacht aan ons antwoorden we altijd: eerst openbaar, met begrip, nadat de dienst naging of ze gegrond is. We verwijderen ze nooit.",
    },
  ],
  editor: korteLijnen.editor ?? [],
  accept: korteLijnen.accept ?? [],
  publish: korteLijnen.publish ?? [],
  start_talking: [
    { power: "start_talking", when: { role: ["trekker", "executive"] }, verdict: "allowed" },
    {
      power: "start_talking",
      when: { role: ["member"], contentKind: ["compliment", "suggestion", "question", "complaint"] },
      verdict: "allowed",
      note: "Wie iets positiefs zegt of ons aanspreekt, krijgt altijd antwoord.",
    },
    {
      power: "start_talking",
      when: { role: ["trekker", "member", "executive"], ...onPrivatePage },
      verdict: "refused",
      binding: true,
      note: "Een klacht op iemands privépagina blijft bij luisteren.",
    },
  ],
};
