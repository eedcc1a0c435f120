import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPost } from "@/prisma/seed/telling/story";

/** What did not go out, and why: taken back in time, and overtaken by its own deadline. */
export const outOfTheFlow: StoryPost[] = [
  {
    key: "vuurwerk",
    title: "Vuurwerk op het strand: kom je kijken?",
    by: "wout",
    idea: "vuurwerk",
    started: ago(9),
    channels: ["facebook", "instagram"],
    steps: [
      {
        at: ago(8, 4),
        does: "write",
        texts: {
          facebook: "Om middernacht kleuren we de zee. Het beste zicht heb je vanaf trap 2. Laat je hond liever thuis.",
        },
      },
      {
        at: ago(8, 1),
        by: "fatima",
        does: "withdraw",
        words: "De brandweer beslist pas volgende week of het mag. We houden het idee warm.",
      },
    ],
  },
  {
    key: "markt-afgelast",
    title: "Geen markt vandaag door de wind",
    by: "bart",
    started: ago(7, 3),
    channels: ["facebook", "buurtapp"],
    priority: "urgent",
    steps: [
      {
        at: ago(7, 2),
        does: "write",
        texts: {
          facebook: "Het waait te hard voor de kramen. Er is vandaag geen markt.",
          buurtapp: "Geen markt vandaag, het waait te hard.",
        },
      },
      { at: ago(7, 1, 30), does: "submit" },
      {
        at: ago(7, 1),
        by: "jan",
        does: "send back",
        words: "De marktkramers beslissen om 11 uur zelf. Wacht daar even op.",
      },
    ],
  },
];
