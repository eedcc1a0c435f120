import type { StoryKeywords } from "@/prisma/seed/telling/case-story";
import { ago } from "@/prisma/seed/telling/moments";

export const keywords: StoryKeywords[] = [
  {
    by: "fatima",
    at: ago(40),
    words: ["zwerfvuil", "sluikstort", "vuilnis", "groenafval", "veegwagen", "container"],
    topic: "afval",
  },
  {
    by: "fatima",
    at: ago(39, 6, 30),
    words: ["afgesloten", "omleiding", "parkeren", "fietspad", "zone 30"],
    topic: "mobiliteit",
  },
  {
    by: "fatima",
    at: ago(39, 6),
    words: ["schandalig", "klacht", "onaanvaardbaar"],
    contentKind: "complaint",
    risk: "medium",
  },
  {
    by: "fatima",
    at: ago(39, 5),
    words: ["gaat dicht", "sluiting", "naar het schijnt"],
    contentKind: "rumour",
    risk: "high",
  },
];
