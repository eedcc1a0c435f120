import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPost } from "@/prisma/seed/telling/story";

/** Accepted: planned ahead, half placed, waiting for somebody, and overtaken by their own moment. */
export const toPublish: StoryPost[] = [
  {
    key: "strooien",
    title: "Zo strooien we deze winter",
    by: "tom",
    idea: "strooien",
    started: ago(5),
    channels: ["buurtapp"],
    segment: "groen",
    planned: { inWorkingDays: 1, minutesAfterOpening: 240 },
    steps: [
      {
        at: ago(4, 3),
        does: "write",
        texts: {
          buurtapp:
            "Eerst de grote wegen, de bussen en het rusthuis. Dan de scholen. Daarna de rest. Met drie wagens doen we daar vier uur over.\n\nWil je zelf strooien? Aan de dijk staan zandbakken. Neem gerust wat je nodig hebt.",
        },
      },
      { at: ago(4, 2), does: "submit" },
      { at: ago(4), by: "jan", does: "accept" },
    ],
  },
  {
    key: "ijspiste-avond",
    title: "IJspiste: nu ook ’s avonds",
    by: "wout",
    idea: "ijspiste-avond",
    started: ago(2, 4),
    campaign: "winter-aan-zee",
    channels: ["instagram"],
    planned: { inWorkingDays: 2, minutesAfterOpening: 60 },
    steps: [
      {
        at: ago(1, 4),
        does: "write",
        texts: {
          instagram:
            "Tot 21 uur, elke vrijdag en zaterdag. Met muziek, lichtjes en chocomelk. Neem je grootouders mee, die kunnen het vaak beter.",
        },
      },
      { at: ago(1, 2), does: "submit" },
      { at: ago(1), by: "fatima", does: "accept" },
    ],
  },
  {
    key: "bib-open",
    title: "De bib blijft open tijdens de werken",
    by: "samira",
    idea: "bib-open",
    started: ago(1, 6),
    channels: ["facebook", "nieuwsbrief", "bluesky"],
    audience: "about_us",
    topic: "bibliotheek",
    segment: "cultuur",
    steps: [
      {
        at: ago(0, 4),
        does: "write",
        texts: {
          facebook:
            "Er staat een kraan voor de deur, maar binnen is het rustig. De bib blijft gewoon open tijdens de werken.\n\nJe komt binnen langs de tuin. De lift doet het, en de koffie ook.",
          nieuwsbrief:
            "Nee, de bib gaat niet dicht. De werken aan de voorgevel duren zes weken. Al die tijd kom je binnen langs de tuin, met de lift als je dat wil.",
          bluesky: "De bib blijft open tijdens de werken. Je komt binnen langs de tuin. De koffie staat klaar.",
        },
      },
      { at: ago(0, 3), does: "submit" },
      { at: ago(0, 0, 25), by: "fatima", does: "accept" },
      { at: ago(0, 0, 24), by: "fatima", does: "publish" },
      { at: ago(0, 0, 15), by: "fatima", does: "place", channel: "facebook" },
    ],
  },
  {
    key: "vacature-tuinier",
    title: "Vacature: wie houdt van bomen?",
    by: "fatima",
    started: ago(1, 1),
    channels: ["facebook", "instagram"],
    audience: "about_us",
    segment: "groen",
    steps: [
      {
        at: ago(0, 3),
        does: "write",
        texts: {
          facebook: {
            body: "Bart zoekt een collega. Iemand die een haag recht kan snoeien en om zeven uur ’s ochtends al goedgezind is.\n\nJe krijgt een vast contract, laarzen in jouw maat en uitzicht op zee. Solliciteren kan tot het einde van de maand.",
            link: { url: "https://www.zonnebeke-aan-zee.example/vacatures/tuinier", title: "Tuinier" },
          },
          instagram: "Gezocht: een tuinier met groene vingers en een goed ochtendhumeur. Iets voor jou?",
        },
      },
      { at: ago(0, 1, 50), does: "submit" },
      { at: ago(0, 0, 20), by: "jan", does: "accept" },
    ],
  },
  {
    key: "raadszitting",
    title: "Raadszitting: volg mee",
    by: "emma",
    started: ago(2),
    channels: ["facebook"],
    audience: "about_us",
    segment: "burgerzaken",
    planned: { ago: ago(0, 1) },
    steps: [
      {
        at: ago(0, 5),
        does: "write",
        texts: {
          facebook:
            "Vanavond vergadert de gemeenteraad. Op de agenda: de stoepen van de Kerkstraat, het nieuwe speelplein en de kerstverlichting. Je mag komen luisteren, om 20 uur in het gemeentehuis.",
        },
      },
      { at: ago(0, 3, 30), does: "submit" },
      { at: ago(0, 0, 35), by: "fatima", does: "accept" },
    ],
  },
];
