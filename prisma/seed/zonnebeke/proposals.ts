import { ago } from "@/prisma/seed/telling/moments";
import type { StoryProposal } from "@/prisma/seed/telling/story";

/** What the team learned from its first months; it waits for one of the two executives. */
export const proposals: StoryProposal[] = [
  {
    by: "fatima",
    at: ago(0, 0, 20),
    title: "Volledig, met de winterregels",
    words:
      "Een bedankje hoeft niet op maandag te wachten: op een compliment met laag risico antwoordt een teamlid voortaan zelf, ook ’s avonds. En de nieuwsbrief gaat naar 4.000 brievenbussen, dus bij gemiddeld risico lezen jullie mee.",
    rows: [
      {
        question: "creator",
        power: "respond",
        when: { role: ["member"], workKind: ["case"], contentKind: ["compliment"], risk: ["low"] },
        verdict: "allowed",
        note: "Een bedankje hoeft niet te wachten.",
      },
      {
        question: "accept",
        power: "accept",
        when: { role: ["trekker"], workKind: ["post"], channel: ["nieuwsbrief"], risk: ["medium"] },
        verdict: "refused",
        note: "Dan accepteert de eindverantwoordelijke.",
      },
    ],
  },
];
