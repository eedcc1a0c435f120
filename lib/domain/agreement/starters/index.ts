import type { StageTerm } from "@/lib/domain/agreement";
import { korteLijnen } from "./korte-lijnen";
import { numbered, type StarterRule } from "./model";
import { korteLijnenTerms, volledigTerms } from "./terms";
import { volledigRelease } from "./volledig-release";
import { volledigRespond } from "./volledig-respond";
import { zorg } from "./zorg";

export type { StarterRule } from "./model";

/** The agreements an organisation can begin with at set-up. */
export const STARTERS = ["korte-lijnen", "volledig"] as const;
export type StarterKey = (typeof STARTERS)[number];

/** All agreements that can be had as a file to begin from: those of the set-up, and others from real practice. */
export const EXAMPLES = [...STARTERS, "zorg"] as const;
export type ExampleKey = (typeof EXAMPLES)[number];

type InBothLanguages = { nl: string; en: string };
export type StarterAgreement = {
  title: InBothLanguages;
  /** For whom it is, and what it says. */
  description: InBothLanguages;
  /** The practice or the text it was made after. */
  source: InBothLanguages;
  rules: StarterRule[];
  terms: StageTerm[];
};

const starters = {
  "korte-lijnen": {
    title: { nl: "Korte lijnen", en: "Short lines" },
    description: {
      nl: "Voor een klein team. Weinig regels: bij laag risico beslis je zelf, de trekker accepteert de rest en wat gevoelig ligt gaat naar de eindverantwoordelijke.",
      en: "For a small team. Few rules: you decide yourself when the risk is low, the trekker accepts the rest, and what is sensitive goes to the executive.",
    },
    source: {
      nl: "Naar “Wie trekt het sociale media gebeuren?” (11 juli 2016), over een trekker met een klein team in een lokaal bestuur.",
      en: "After “Wie trekt het sociale media gebeuren?” (11 July 2016), on a trekker with a small team in a local authority.",
    },
    parts: [korteLijnen],
    terms: korteLijnenTerms,
  },
  volledig: {
    title: { nl: "Volledig", en: "Full" },
    description: {
      nl: "Voor een organisatie met meer diensten. Gewone vragen beantwoordt wie aan de knoppen zit, diensten leveren de inhoud, wat gevoelig ligt gaat naar communicatie en bij twijfel overleg je altijd.",
      en: "For an organisation with several departments. Whoever is at the buttons answers ordinary questions, departments deliver the content, what is sensitive goes to communication, and in doubt you always consult.",
    },
    source: {
      nl: "Naar wat de gemeente Middelburg over haar sociale media publiceert (middelburg.nl/social-media) en de acht vragen van de cursus social business, deel 10, 6.2.",
      en: "After what the municipality of Middelburg publishes on its social media (middelburg.nl/social-media) and the eight questions of the course on social business, part 10, 6.2.",
    },
    parts: [volledigRespond, volledigRelease],
    terms: volledigTerms,
  },
  zorg: {
    title: { nl: "Zorg", en: "Care" },
    description: {
      nl: "Voor een zorgorganisatie. Op iets positiefs antwoord je altijd met een bedankje, een klacht aan ons krijgt altijd antwoord nadat is nagegaan of ze gegrond is, en wat op iemands privépagina staat laat je met rust.",
      en: "For a care organisation. Anything positive always gets a thank-you, a complaint to us is always answered once it was checked, and what stands on somebody's private page is left alone.",
    },
    source: {
      nl: "Naar de beslisboom sociale media van zorgaanbieder Treant, te lezen als bijlage bij de scriptie “Statusupdates: Facebook-interacties tussen zorgaanbieder en -vrager” (5dok.net).",
      en: "After the social media decision tree of the care provider Treant, an appendix of the thesis “Statusupdates: Facebook-interacties tussen zorgaanbieder en -vrager” (5dok.net).",
    },
    parts: [zorg],
    terms: korteLijnenTerms,
  },
} as const;

/**
 * A starter agreement, fresh: what comes back may be changed. It speaks of no organisation's own topics, segments or
 * channels, so it compiles for every one. Source: seeds 000, 002 and 004 §6.2; issue "The house", point 6.
 */
export function starterAgreement(key: ExampleKey): StarterAgreement {
  const { title, description, source, parts, terms } = starters[key];
  return {
    title: { ...title },
    description: { ...description },
    source: { ...source },
    rules: numbered(parts),
    terms: terms.map((term) => ({ ...term, escalation: term.escalation.map((step) => ({ ...step })) })),
  };
}
