import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPost } from "@/prisma/seed/telling/story";

/** Handed in, with more than one pair of eyes on them: an expert's, and for what is sensitive an executive's. */
export const toSignOff: StoryPost[] = [
  {
    key: "kerkstraat",
    title: "Werken in de Kerkstraat: langs waar kan je wel?",
    by: "wout",
    started: ago(1),
    channels: ["facebook", "buurtapp"],
    risk: "medium",
    topic: "mobiliteit",
    segment: "mobiliteit",
    steps: [
      {
        at: ago(0, 4),
        does: "write",
        texts: {
          facebook:
            "Vanaf maandag werken we drie weken in de Kerkstraat. De stoep wordt breder en er komt een zebrapad aan de school.\n\nTe voet kan je er altijd door. Met de auto rijd je om langs de Kapellestraat. Leveren kan tot 10 uur.",
          buurtapp:
            "Vanaf maandag is de Kerkstraat drie weken dicht voor auto’s. Toon je doorgangskaart in de Kapellestraat, dan geraak je tot aan je deur.",
        },
      },
      { at: ago(0, 2, 10), does: "submit" },
      { at: ago(0, 2, 5), does: "ask sign-off", topic: "mobiliteit" },
    ],
  },
  {
    key: "zwembad-tarieven",
    title: "Zwembad: dit betaal je vanaf januari",
    by: "mieke",
    started: ago(1, 3),
    channels: ["facebook", "instagram"],
    risk: "medium",
    audience: "about_us",
    topic: "zwembad",
    segment: "sport",
    steps: [
      {
        at: ago(0, 5),
        does: "write",
        texts: {
          facebook:
            "Een zwembeurt kost vanaf januari 4 euro. Ben je jonger dan 18 of ouder dan 65, dan blijft het 2,50 euro. Met een kansenpas zwem je voor 1 euro.",
          instagram: "Zwemmen vanaf januari: 4 euro, en 2,50 euro als je jonger bent dan 18 of ouder dan 65.",
        },
      },
      { at: ago(0, 3, 20), does: "submit" },
      { at: ago(0, 3, 15), does: "ask sign-off", topic: "zwembad" },
      {
        at: ago(0, 1, 30),
        by: "an",
        does: "withhold sign-off",
        topic: "zwembad",
        words: "De gemeenteraad moet dit nog goedkeuren. Wacht tot na de zitting.",
      },
    ],
  },
  {
    key: "duinlaan-langer",
    title: "Duinlaan: waarom het langer duurt",
    by: "wout",
    started: ago(1, 4),
    channels: ["facebook", "nieuwsbrief"],
    risk: "high",
    topic: "mobiliteit",
    segment: "mobiliteit",
    steps: [
      {
        at: ago(0, 4, 30),
        does: "write",
        texts: {
          facebook:
            "De Duinlaan gaat drie weken later open dan we beloofden. Onder de straat lag een oude leiding die op geen enkel plan stond.\n\nDat spijt ons, vooral voor de winkels. Zij krijgen de hinderpremie en een affiche voor hun raam. Elke vrijdag vertellen we je hoe ver we staan.",
          nieuwsbrief:
            "De werken in de Duinlaan duren drie weken langer. We leggen uit waarom, en wat we doen voor de winkels.",
        },
      },
      { at: ago(0, 2, 40), does: "submit" },
      { at: ago(0, 2, 35), does: "ask sign-off", topic: "mobiliteit" },
      {
        at: ago(0, 1, 10),
        by: "ilse",
        does: "sign off",
        topic: "mobiliteit",
        words: "De feiten kloppen. De aannemer bevestigt de drie weken.",
      },
    ],
  },
];
