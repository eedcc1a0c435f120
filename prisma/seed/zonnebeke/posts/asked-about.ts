import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPost } from "@/prisma/seed/telling/story";

/** Without a topic there is no expert to ask: the agreement wants such a post talked over with the managing director. */
export const askedAbout: StoryPost[] = [
  {
    key: "goede-doelen",
    title: "Inzamelen op de kerstmarkt: dit zijn de goede doelen",
    by: "samira",
    started: ago(15),
    channels: ["buurtapp"],
    risk: "medium",
    segment: "cultuur",
    steps: [
      {
        at: ago(14, 3),
        does: "write",
        texts: {
          buurtapp:
            "Op de kerstmarkt kan je dit jaar geld inzamelen voor een goed doel. Er staan zes verenigingen met een kraam. Kom langs en kies er een uit die bij je past.",
        },
      },
      { at: ago(14, 2), does: "submit" },
      {
        at: ago(14, 1, 30),
        by: "fatima",
        does: "consult",
        power: "accept",
        words: "We noemen zes verenigingen. Lijkt dat niet op reclame voor wie erbij staat?",
      },
      {
        at: ago(14, 0, 20),
        by: "hilde",
        does: "answer",
        answer: "yes_if",
        words: "Als ze alle zes even groot en op alfabet staan, en wie niet meedoet ook nog een kraam kan vragen.",
      },
      { at: ago(14), by: "fatima", does: "accept" },
      { at: ago(13, 6, 50), by: "fatima", does: "publish" },
      { at: ago(13, 6, 45), by: "fatima", does: "place", channel: "buurtapp" },
    ],
  },
  {
    key: "petitie-windmolens",
    title: "De petitie over de windmolens",
    by: "wout",
    started: ago(11),
    channels: ["facebook"],
    risk: "medium",
    segment: "communicatie",
    steps: [
      {
        at: ago(10, 4),
        does: "write",
        texts: {
          facebook:
            "Er loopt een petitie over de windmolens aan de dijk. Al vierhonderd mensen zetten hun handtekening. Teken jij ook?",
        },
      },
      { at: ago(10, 3), does: "submit" },
      {
        at: ago(10, 2, 30),
        by: "fatima",
        does: "consult",
        power: "accept",
        words: "Mogen wij als gemeente een petitie van inwoners delen?",
      },
      {
        at: ago(9, 6),
        by: "hilde",
        does: "answer",
        answer: "no",
        words: "Delen is kiezen. Een petitie van inwoners delen we niet; we vertellen wel wat de raad ermee doet.",
      },
      {
        at: ago(9, 5),
        by: "fatima",
        does: "withdraw",
        words: "We komen erop terug na de raad, met wat er beslist is.",
      },
    ],
  },
  {
    key: "petitie-speelplein",
    title: "Speelplein: wat gebeurt er met jullie handtekeningen?",
    by: "lieselot",
    started: ago(1, 2),
    channels: ["facebook", "instagram"],
    risk: "medium",
    segment: "jeugd",
    steps: [
      {
        at: ago(0, 3),
        does: "write",
        texts: {
          facebook:
            "Tweehonderd kinderen en ouders tekenden de petitie voor een groter speelplein. De gemeenteraad leest ze op maandag. Wie wil, komt luisteren.",
          instagram: "Jullie handtekeningen voor het speelplein gaan maandag naar de gemeenteraad.",
        },
      },
      { at: ago(0, 1, 40), does: "submit" },
      {
        at: ago(0, 0, 50),
        by: "fatima",
        does: "consult",
        power: "accept",
        words: "Dit gaat over een petitie, maar vertelt alleen wat de raad ermee doet. Mag het zo?",
      },
    ],
  },
];
