import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPost } from "@/prisma/seed/telling/story";

/** What went out in the first weeks. */
export const publishedBefore: StoryPost[] = [
  {
    key: "nieuw-loket",
    title: "Ons nieuwe loket: kom eens kijken",
    by: "emma",
    idea: "nieuw-loket",
    started: ago(40),
    channels: ["facebook", "nieuwsbrief"],
    contentType: "photo",
    audience: "about_us",
    topic: "loket",
    segment: "burgerzaken",
    planned: { ago: ago(38) },
    steps: [
      {
        at: ago(39, 3),
        does: "write",
        texts: {
          facebook:
            "Ons loket is klaar. De tafels zijn lager, de stoelen zachter en je wacht in het warm.\n\nBenieuwd? Kom zaterdag tussen 10 en 12 uur eens kijken. We tonen je ook wat er achter het loket gebeurt.",
          nieuwsbrief:
            "Na vier maanden werken is het nieuwe loket open. Je hoeft niet meer recht te staan aan de balie, en er is een rustige hoek voor een gesprek dat wat langer duurt. Zaterdag tussen 10 en 12 uur leiden we je rond.",
        },
      },
      { at: ago(39, 2), does: "submit" },
      { at: ago(39), by: "jan", does: "accept" },
      { at: ago(37, 6, 40), by: "fatima", does: "place", channel: "facebook" },
      { at: ago(37, 6, 20), by: "fatima", does: "place", channel: "nieuwsbrief" },
    ],
  },
  {
    key: "vrijwilligers-bib",
    title: "Wie wordt vrijwilliger in de bib?",
    by: "samira",
    idea: "vrijwilligers-bib",
    started: ago(35),
    channels: ["facebook", "instagram"],
    topic: "bibliotheek",
    segment: "cultuur",
    steps: [
      {
        at: ago(34, 5),
        does: "write",
        texts: {
          facebook: {
            body: "Rita brengt al elf jaar boeken naar mensen die niet meer buiten kunnen. ‘Ze lezen de boeken uit, en ik krijg de verhalen erbij’, zegt ze.\n\nHeb jij af en toe een uur? Voorlezen, boeken rondbrengen of koffie schenken: er is voor iedereen iets. Spring eens binnen of stuur ons een berichtje.",
            link: { url: "https://www.zonnebeke-aan-zee.example/bib/vrijwilligers", title: "Vrijwilliger in de bib" },
          },
          instagram:
            "Rita brengt al elf jaar boeken aan huis. Wil jij ook? Een uurtje per week is al veel. Stuur ons een berichtje.",
        },
      },
      { at: ago(34, 4), does: "submit" },
      { at: ago(34, 2), by: "fatima", does: "accept" },
      { at: ago(34, 1, 50), by: "fatima", does: "publish" },
      { at: ago(34, 1, 40), by: "fatima", does: "place", channel: "facebook" },
      { at: ago(34, 1, 35), by: "fatima", does: "place", channel: "instagram" },
    ],
  },
  {
    key: "strandopruiming",
    title: "Strandopruiming: help je mee?",
    by: "bart",
    idea: "strandopruiming",
    started: ago(29, 4),
    channels: ["facebook", "instagram", "buurtapp"],
    contentType: "photo",
    topic: "afval",
    segment: "groen",
    steps: [
      {
        at: ago(28, 6),
        does: "write",
        texts: {
          facebook:
            "Zondag ruimen we samen het strand op. Je krijgt van ons handschoenen, een grijper en na afloop soep.\n\nWe vertrekken om 10 uur aan trap 4. Kinderen mogen mee, rubberlaarzen ook.",
          instagram: "Zondag, 10 uur, trap 4. Wij zorgen voor handschoenen, grijpers en soep. Jij ook?",
          buurtapp:
            "Beste buren, zondag om 10 uur ruimen we het strand op. Verzamelen aan trap 4. Alles wat je nodig hebt, ligt klaar.",
        },
      },
      { at: ago(28, 5), does: "submit" },
      {
        at: ago(28, 3),
        by: "fatima",
        does: "send back",
        words: "Fijne tekst! Zet er nog bij wat we doen als het regent.",
      },
      {
        at: ago(28, 2),
        does: "write",
        texts: {
          facebook:
            "Zondag ruimen we samen het strand op. Je krijgt van ons handschoenen, een grijper en na afloop soep.\n\nWe vertrekken om 10 uur aan trap 4. Kinderen mogen mee, rubberlaarzen ook. Regent het? Dan gaan we toch, alleen korter.",
        },
      },
      { at: ago(28, 1, 50), does: "submit" },
      { at: ago(28, 1), by: "fatima", does: "accept" },
      { at: ago(28, 0, 55), by: "fatima", does: "publish" },
      { at: ago(28, 0, 45), by: "fatima", does: "place", channel: "facebook" },
      { at: ago(28, 0, 40), by: "fatima", does: "place", channel: "instagram" },
      { at: ago(28, 0, 30), by: "fatima", does: "place", channel: "buurtapp" },
    ],
  },
  {
    key: "lichtjes",
    title: "De lichtjes op de dijk",
    by: "lieselot",
    idea: "lichtjes",
    started: ago(21, 6),
    campaign: "winter-aan-zee",
    channels: ["instagram"],
    contentType: "photo",
    steps: [
      {
        at: ago(21, 2),
        does: "write",
        texts: {
          instagram:
            "Ze branden weer, alle 640. Wandel je vanavond langs de dijk? Stuur ons je mooiste foto, dan delen we er zondag vijf.",
        },
      },
      { at: ago(21, 1), does: "submit" },
      { at: ago(20, 6), by: "jan", does: "accept" },
      { at: ago(20, 5, 50), by: "jan", does: "publish" },
      { at: ago(20, 5, 40), by: "jan", does: "place", channel: "instagram" },
    ],
  },
];
