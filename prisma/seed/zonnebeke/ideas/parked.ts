import { ago } from "@/prisma/seed/telling/moments";
import type { StoryIdea } from "@/prisma/seed/telling/story";

/** Laid aside for now, each with a kind word and the reason. */
export const parked: StoryIdea[] = [
  {
    key: "gedicht",
    title: "Elke dag een gedicht",
    by: "samira",
    pinned: ago(31),
    votes: 2,
    answer: {
      by: "fatima",
      at: ago(29),
      to: "parked",
      words: "Wat een lief idee. Elke dag halen we niet, maar voor de Poëzieweek haal ik het er weer bij.",
    },
  },
  {
    key: "dansfilmpje",
    title: "Een dansfilmpje met het college",
    by: "wout",
    pinned: ago(28),
    votes: 7,
    remarks: [{ by: "hilde", at: ago(27, 3), words: "Ik dans. Zeg dat maar aan de anderen." }],
    answer: {
      by: "jan",
      at: ago(26),
      to: "parked",
      words: "We hebben hard gelachen. We wachten tot er echt iets te vieren valt, dan past het beter.",
    },
  },
  {
    key: "zandkasteel",
    title: "Wedstrijd: wie bouwt het mooiste zandkasteel?",
    by: "lieselot",
    pinned: ago(24),
    votes: 5,
    answer: {
      by: "fatima",
      at: ago(22, 4),
      to: "parked",
      words: "Zin in! Op het strand is het nu te koud voor blote voeten. In de lente pakken we dit groot aan.",
    },
  },
  {
    key: "drone",
    title: "Dronebeelden van het natuurgebied",
    by: "bart",
    pinned: ago(20),
    votes: 3,
    remarks: [{ by: "ilse", at: ago(19, 2), words: "Mag je daar wel vliegen? Er broeden vogels." }],
    answer: {
      by: "fatima",
      at: ago(18),
      to: "parked",
      words: "Prachtig bedacht. Vliegen mag er niet zolang de vogels broeden. Daarna vragen we het samen aan.",
    },
  },
  {
    key: "live-raad",
    title: "De gemeenteraad live op Instagram",
    by: "nele",
    pinned: ago(17),
    votes: 1,
    answer: {
      by: "jan",
      at: ago(15, 2),
      to: "parked",
      words: "Goed dat je aan openheid denkt. We zoeken eerst uit hoe we er ondertitels bij krijgen.",
    },
  },
  {
    key: "wensen-per-dienst",
    title: "Elke dienst maakt een eigen nieuwjaarswens",
    by: "ilse",
    pinned: ago(14),
    votes: 2,
    answer: {
      by: "fatima",
      at: ago(12, 1),
      to: "parked",
      words: "Warm idee. Twintig wensen na elkaar is veel voor wie ons volgt. We maken er samen één van.",
    },
  },
  {
    key: "zeehond-emoji",
    title: "Een eigen emoji van de zeehond",
    by: "yasmin",
    pinned: ago(11, 4),
    votes: 4,
    answer: {
      by: "fatima",
      at: ago(10),
      to: "parked",
      words: "Ik wil hem meteen gebruiken! Zelf een emoji maken kan niet op onze kanalen. Een sticker misschien wel.",
    },
  },
];
