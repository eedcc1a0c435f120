import { ago } from "@/prisma/seed/telling/moments";
import type { StoryAbsence } from "@/prisma/seed/telling/story";

/** Next week the library is without its librarian. */
export const absences: StoryAbsence[] = [
  {
    who: "dirk",
    deputy: "samira",
    at: ago(1, 2),
    from: [5, 0],
    until: [10, 0],
    words: "Een week naar de Boekenbeurs en de kleinkinderen. Samira weet alles van de bib.",
  },
];
