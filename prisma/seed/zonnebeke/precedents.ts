import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPrecedent } from "@/prisma/seed/telling/story";

/** What was decided in the corridor before anybody wrote it down. */
export const precedents: StoryPrecedent[] = [
  {
    key: "rouw",
    by: "jan",
    at: ago(28),
    title: "Een foto van iemand die overleden is",
    power: "accept",
    facts: { workKind: ["post"], contentKind: ["own_content"], topic: ["none"], risk: ["medium"] },
    question: "Bij het afscheid van de oud-fanfareleider wilden we een foto plaatsen. Mag dat?",
    reasoning: "Ja, als de familie het vooraf goedvindt en de foto zelf kiest. Reacties zetten we die dag uit.",
    outcome: "yes_if",
    isBestPractice: true,
    remarks: [
      { by: "yasmin", at: ago(27, 3), words: "Bij Jeugd vragen we het ook altijd eerst aan de ouders." },
      { by: "fatima", at: ago(26, 2), words: "Ik bel de familie zelf. Een mail past hier niet." },
    ],
  },
];
