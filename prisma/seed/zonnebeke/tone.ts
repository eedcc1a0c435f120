import { ago } from "@/prisma/seed/telling/moments";
import type { StoryGuide } from "@/prisma/seed/telling/tone-story";

/** How the municipality sounds: the guide that comes along, made its own in the first weeks. */
export const tone: StoryGuide = {
  by: "fatima",
  at: ago(62),
  parts: [
    {
      by: "fatima",
      at: ago(61),
      part: "voice",
      value: {
        words:
          "Zonnebeke-aan-Zee praat zoals op de dijk: vriendelijk, rustig en zonder omwegen. We schrijven voor iemand die op de bus wacht en nog één halte heeft. Dus staat vooraan wat die persoon moet weten, en daarna pas de rest.\n\nWe zijn trots op ons dorp, maar we scheppen niet op. Bij wind, water en werken maken we geen grapjes: mensen willen weten of ze door kunnen.",
        register: "warm",
      },
    },
    {
      by: "jan",
      at: ago(60),
      part: "phrases",
      value: {
        words: "Zo heten onze plekken en diensten. De controle laat ze met rust.",
        phrases: ["Zonnebeke-aan-Zee", "Scouts Sint-Jan", "Speelplein Duinzicht", "kids-ID"],
      },
    },
    {
      by: "fatima",
      at: ago(58),
      part: "channels",
      value: {
        words: "Overal zeggen we je. Op Instagram mag het wat speelser, in de nieuwsbrief blijven we bij woorden.",
        exceptions: [
          { channel: "instagram", mostEmoji: 4, mostHashtags: 5, words: "Eén zin mag genoeg zijn: de foto vertelt." },
          {
            channel: "nieuwsbrief",
            mostEmoji: 0,
            mostHashtags: 0,
            words: "Wie hem leest, neemt tijd. Leg gerust uit.",
          },
          { channel: "buurtapp", mostEmoji: 1, mostHashtags: 0, words: "We zijn er te gast: kort, en over de buurt." },
        ],
      },
    },
    {
      by: "fatima",
      at: ago(41),
      part: "plain",
      value: {
        words:
          "We schrijven op taalniveau B1: gewone woorden en korte zinnen, die bijna iedereen in één keer begrijpt.\n\nEén zin, één gedachte. Zeg wie iets doet: niet ‘er wordt gestrooid’, maar ‘Tom en zijn ploeg strooien’. Twijfel je? Lees je tekst voor aan iemand van een andere dienst.",
        suggestedWords: 18,
        mostWords: 28,
        leastReadingEase: 55,
      },
    },
  ],
  words: [
    {
      by: "fatima",
      at: ago(57),
      kind: "prefer",
      word: "speelplein",
      instead: ["speelpleinwerking"],
      reason: "zo zeggen de kinderen het.",
    },
    {
      by: "jan",
      at: ago(52),
      kind: "avoid",
      word: "hinder",
      instead: ["last"],
      reason: "hinder is van het bestek, last is van de mensen.",
    },
    {
      by: "fatima",
      at: ago(44),
      kind: "avoid",
      word: "toerist",
      instead: ["bezoeker"],
      reason: "wie hier komt, is te gast.",
    },
    { by: "nele", at: ago(33), kind: "own", word: "Duinzicht", instead: [], reason: "" },
    { by: "nele", at: ago(33), kind: "own", word: "buurtapp", instead: [], reason: "" },
    { by: "nele", at: ago(20), kind: "own", word: "hinderpremie", instead: [], reason: "" },
    { by: "nele", at: ago(19), kind: "own", word: "kansenpas", instead: [], reason: "" },
  ],
  examples: [
    {
      by: "fatima",
      at: ago(18),
      about: "Een straat die dichtgaat",
      instead: "Wegens rioleringswerken is doorgaand verkeer in de Duinlaan niet mogelijk.",
      better: "De Duinlaan is dicht. Met de auto rijd je om langs de Polderweg. Te voet kun je er door.",
      reason: "Het begon met Wouts bericht over de Duinlaan: niemand vroeg daarna nog hoe het moest.",
    },
  ],
};
