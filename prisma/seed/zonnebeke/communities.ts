import type { StoryCommunity } from "@/prisma/seed/telling/story";

/** Groups of residents in which people talk about the town. */
export const communities: StoryCommunity[] = [
  {
    key: "tuinen",
    name: "Tuinieren aan zee",
    network: "Groep op Facebook",
    about: "Wat groeit in zout en wind, stekjes ruilen, en de composthoek van de gemeente.",
    topic: "afval",
    counts: [
      [180, 28, 24],
      [196, 36, 29],
      [212, 41, 38],
    ],
    follow: { by: "tom", weekMinutes: 45 },
    experts: ["tom"],
  },
  {
    key: "ouders",
    name: "Ouders van Zonnebeke",
    network: "Groep op Facebook",
    about: "Schoolpoort, opvang, speelpleinwerking en wat er te doen is met kinderen.",
    segment: "jeugd",
    counts: [
      [540, 61, 70],
      [588, 58, 66],
      [634, 64, 72],
    ],
    follow: { by: "lieselot", weekMinutes: 60 },
    experts: [],
  },
  {
    key: "je-bent-van",
    name: "Je bent van Zonnebeke als…",
    network: "Groep op Facebook",
    about: "Oude foto’s en herinneringen, en af en toe een klacht over het verkeer.",
    counts: [
      [2_890, 190, 140],
      [3_120, 160, 130],
    ],
    experts: [],
  },
];
