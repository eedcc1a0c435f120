import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPost } from "@/prisma/seed/telling/story";

/** What went out in the last weeks. */
export const publishedLately: StoryPost[] = [
  {
    key: "duinlaan",
    title: "Duinlaan: zo rijd je om",
    by: "wout",
    idea: "duinlaan",
    started: ago(21),
    channels: ["facebook", "buurtapp"],
    contentType: "text",
    risk: "medium",
    topic: "mobiliteit",
    segment: "mobiliteit",
    steps: [
      {
        at: ago(20, 3),
        does: "write",
        texts: {
          facebook:
            "De Duinlaan is dicht tussen de kerk en de rotonde. We vernieuwen er de riolering.\n\nMet de auto rijd je om langs de Polderweg. Met de fiets kan je door de Zandstraat, daar is het pad verlicht. Winkels en huizen blijven te voet bereikbaar.",
          buurtapp:
            "De Duinlaan is dicht tussen de kerk en de rotonde. Auto’s rijden om langs de Polderweg, fietsers door de Zandstraat. Je geraakt te voet altijd tot aan je deur.",
        },
      },
      { at: ago(20, 2), does: "submit" },
      { at: ago(20, 1, 55), does: "ask sign-off", topic: "mobiliteit" },
      {
        at: ago(20, 0, 50),
        by: "ilse",
        does: "sign off",
        topic: "mobiliteit",
        words: "Klopt. De Zandstraat is vanaf nu ook verlicht.",
      },
      { at: ago(20, 0, 20), by: "fatima", does: "accept" },
      { at: ago(20, 0, 15), by: "fatima", does: "publish" },
      { at: ago(20, 0, 10), by: "fatima", does: "place", channel: "facebook" },
      { at: ago(20, 0, 5), by: "fatima", does: "place", channel: "buurtapp" },
    ],
  },
  {
    key: "raad-de-plek",
    title: "Raad de plek: welke trap is dit?",
    by: "emma",
    idea: "raad-de-plek",
    started: ago(12),
    campaign: "raad-de-plek",
    channels: ["facebook", "instagram", "bluesky"],
    contentType: "photo",
    planned: { ago: ago(9) },
    steps: [
      {
        at: ago(11, 2),
        does: "write",
        texts: {
          facebook:
            "Kijk goed: op welke trap staan wij hier?\n\nWeet je het, zet dan de straat in een reactie. Heb je thuis nog een oude foto van die plek? Laat ze ons zien, we zijn heel benieuwd.",
          instagram: "Op welke trap staan wij hier? Wie heeft er nog een oude foto van?",
          bluesky:
            "Raad de plek: op welke trap in Zonnebeke-aan-Zee staan wij hier? Heb je er een oude foto van, toon ze ons dan.",
        },
      },
      { at: ago(11, 1), does: "submit" },
      { at: ago(10, 6, 30), by: "fatima", does: "accept" },
      { at: ago(8, 6, 50), by: "fatima", does: "place", channel: "facebook" },
      { at: ago(8, 6, 45), by: "fatima", does: "place", channel: "instagram" },
      { at: ago(8, 6, 40), by: "fatima", does: "place", channel: "bluesky" },
    ],
  },
  {
    key: "afvalkalender",
    title: "De nieuwe afvalkalender zit in je bus",
    by: "tom",
    idea: "afvalkalender",
    started: ago(8),
    channels: ["facebook", "nieuwsbrief", "buurtapp"],
    topic: "afval",
    segment: "groen",
    steps: [
      {
        at: ago(7, 2),
        does: "write",
        texts: {
          facebook: {
            body: "Deze week steken we in elke bus de nieuwe afvalkalender. Geen gekregen tegen vrijdag? Haal er dan een aan het loket of bekijk hem online.\n\nTip: hang hem naast de koelkast. Dat doen wij ook.",
            link: { url: "https://www.zonnebeke-aan-zee.example/afvalkalender", title: "De afvalkalender" },
          },
          nieuwsbrief:
            "De nieuwe afvalkalender valt deze week in je bus. Nieuw is dat het groenafval in de winter om de vier weken wordt opgehaald.",
          buurtapp: "De afvalkalender valt deze week in de bus. Niets gekregen tegen vrijdag? Laat het ons weten.",
        },
      },
      { at: ago(7, 1), does: "submit" },
      { at: ago(6, 5), by: "fatima", does: "accept" },
      { at: ago(6, 4, 50), by: "fatima", does: "publish" },
      { at: ago(6, 4, 40), by: "fatima", does: "place", channel: "facebook" },
      { at: ago(6, 4, 35), by: "fatima", does: "place", channel: "buurtapp" },
      { at: ago(6, 4, 20), by: "fatima", does: "place", channel: "nieuwsbrief" },
    ],
  },
  {
    key: "ijspiste",
    title: "IJspiste: de eerste rondjes",
    by: "wout",
    idea: "ijspiste",
    started: ago(7),
    campaign: "winter-aan-zee",
    channels: ["instagram", "facebook"],
    contentType: "video",
    planned: { ago: ago(3) },
    steps: [
      {
        at: ago(6, 2),
        does: "write",
        texts: {
          instagram:
            "Juna (6) durfde als eerste. Acht rondjes later wilde ze niet meer naar huis. De piste op het Marktplein is open, schaatsen krijg je van ons.",
          facebook:
            "Juna van zes was vanmiddag de eerste op het ijs. Acht rondjes, twee keer gevallen, één keer gelachen tot ze niet meer kon.\n\nDe piste op het Marktplein is open. Schaatsen en warme chocomelk vind je er ter plekke.",
        },
      },
      { at: ago(6), does: "submit" },
      { at: ago(5, 6), by: "mieke", does: "remark", words: "De ouders van Juna vinden het goed, ik vroeg het na." },
      { at: ago(5, 5), by: "fatima", does: "accept" },
      { at: ago(2, 6, 55), by: "fatima", does: "place", channel: "instagram" },
      { at: ago(2, 6, 50), by: "fatima", does: "place", channel: "facebook" },
    ],
  },
  {
    key: "nieuw-college",
    title: "Het nieuwe college stelt zich voor",
    by: "emma",
    started: ago(5, 4),
    channels: ["facebook"],
    audience: "about_us",
    contentType: "photo",
    steps: [
      {
        at: ago(5, 3),
        does: "write",
        texts: {
          facebook:
            "Zes gezichten die je de komende jaren vaker ziet. Kom zaterdag kennismaken op de markt: ze schenken er zelf de koffie.",
        },
      },
      { at: ago(5, 2), does: "submit" },
      { at: ago(4, 6), by: "fatima", does: "accept" },
      { at: ago(4, 5, 50), by: "fatima", does: "publish" },
      { at: ago(4, 5, 40), by: "fatima", does: "place", channel: "facebook" },
    ],
  },
];
