import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPost } from "@/prisma/seed/telling/story";

/** Somebody has these on their desk: just begun, nearly due, late, and sent back with a reason. */
export const beingWritten: StoryPost[] = [
  {
    key: "voorleesweek",
    title: "Voorleesweek in cijfers",
    by: "samira",
    idea: "voorleesweek",
    started: ago(0, 5),
    channels: ["facebook", "instagram"],
    topic: "bibliotheek",
    segment: "cultuur",
    steps: [
      {
        at: ago(0, 3),
        does: "write",
        texts: {
          facebook:
            "Vijf dagen, 212 kinderen, 64 boeken en 31 kussens op de grond. Dat was de Voorleesweek.\n\nHet favoriete verhaal?",
        },
      },
      { at: ago(0, 2, 45), does: "remark", words: "Ik wacht nog op de foto’s. Dirk brengt ze straks mee." },
    ],
  },
  {
    key: "duinzicht",
    title: "Het nieuwe speelplein Duinzicht gaat open",
    by: "lieselot",
    idea: "duinzicht",
    started: ago(1, 5),
    channels: ["facebook", "instagram", "buurtapp"],
    segment: "jeugd",
    planned: { inWorkingDays: 4, minutesAfterOpening: 60 },
    steps: [
      {
        at: ago(1, 2),
        does: "write",
        texts: {
          facebook:
            "De glijbaan is drie meter hoog. Dat wilden de kinderen zo.\n\nZaterdag om 14 uur gaat het nieuwe speelplein Duinzicht open. De 32 kinderen die het mee bedachten, mogen eerst.",
          instagram: "Drie meter hoog, want dat wilden de kinderen zo. Zaterdag om 14 uur gaat Duinzicht open.",
        },
      },
      {
        at: ago(0, 6),
        by: "yasmin",
        does: "remark",
        words: "Zet in de buurtapp dat je met de fiets beter langs de achterkant komt.",
      },
    ],
  },
  {
    key: "begroting",
    title: "De begroting in gewone taal",
    by: "nele",
    started: ago(2, 1),
    channels: ["facebook", "nieuwsbrief"],
    risk: "medium",
    audience: "about_us",
    // An hour after another post on Facebook: the calendar says so.
    planned: { inWorkingDays: 4, minutesAfterOpening: 120 },
    steps: [
      {
        at: ago(1, 4),
        does: "write",
        texts: {
          facebook:
            "Van elke honderd euro die de gemeente uitgeeft, gaat er 27 naar straten en pleinen, 22 naar kinderen en scholen, en 14 naar zorg.",
          nieuwsbrief:
            "Een begroting is een huishoudboekje, maar dan voor 11.400 mensen. We nemen je mee langs vijf bedragen.",
        },
      },
      {
        at: ago(1),
        by: "koen",
        does: "remark",
        words: "De cijfers kloppen. Wat kost de dijk? Dat vragen mensen me altijd.",
      },
    ],
  },
  {
    key: "speelplein-inschrijven",
    title: "Speelplein: zo schrijf je in",
    by: "lieselot",
    idea: "speelplein-inschrijven",
    started: ago(2, 6),
    channels: ["facebook", "nieuwsbrief"],
    segment: "jeugd",
    steps: [
      {
        at: ago(1, 5),
        does: "write",
        texts: {
          facebook:
            "Wil je kind deze zomer naar het speelplein? We maken plaats voor 120 kinderen per week. Inschrijven doe je online, met de kids-ID bij de hand. Het opent maandag om 19 uur.",
          nieuwsbrief:
            "Het speelplein zoekt 120 kinderen per week die graag kampen bouwen. Inschrijven kan vanaf maandag om 19 uur. Lukt het niet online? Bel ons, dan doen we het samen.",
        },
      },
      { at: ago(1, 3), does: "submit" },
      {
        at: ago(1, 0, 30),
        by: "fatima",
        does: "send back",
        words: "Zet de datum vooraan. Ouders lezen alleen de eerste regel.",
      },
    ],
  },
];
