import type { StageTerm } from "@/lib/domain/agreement";
import { korteLijnen } from "./korte-lijnen";
import { numbered, type StarterRule } from "./model";
import { korteLijnenTerms, volledigTerms } from "./terms";
import { volledigRelease } from "./volledig-release";
import { volledigRespond } from "./volledig-respond";

export type { StarterRule } from "./model";

/** The agreements an organisation can begin with at set-up. */
export const STARTERS = ["korte-lijnen", "volledig"] as const;
export type StarterKey = (typeof STARTERS)[number];

export type StarterAgreement = {
  title: { nl: string; en: string };
  description: { nl: string; en: string };
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
    parts: [korteLijnen],
    terms: korteLijnenTerms,
  },
  volledig: {
    title: { nl: "Volledig", en: "Full" },
    description: {
      nl: "Voor een organisatie met meer diensten. Gewone vragen beantwoordt wie aan de knoppen zit, diensten leveren de inhoud, wat gevoelig ligt gaat naar communicatie en bij twijfel overleg je altijd.",
      en: "For an organisation with several departments. Whoever is at the buttons answers ordinary questions, departments deliver the content, what is sensitive goes to communication, and in doubt you always consult.",
    },
    parts: [volledigRespond, volledigRelease],
    terms: volledigTerms,
  },
} as const;

/**
 * A starter agreement, fresh: what comes back may be changed. It speaks of no organisation's own topics, segments or
 * channels, so it compiles for every one. Source: seeds 000, 002 and 004 §6.2; issue "The house", point 6.
 */
export function starterAgreement(key: StarterKey): StarterAgreement {
  const { title, description, parts, terms } = starters[key];
  return {
    title: { ...title },
    description: { ...description },
    rules: numbered(parts),
    terms: terms.map((term) => ({ ...term, escalation: term.escalation.map((step) => ({ ...step })) })),
  };
}
