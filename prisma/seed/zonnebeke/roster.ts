import { ago } from "@/prisma/seed/telling/moments";
import type { StoryRoster } from "@/prisma/seed/telling/story";

const WORKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;
const WEEKEND = ["sat", "sun"] as const;

/** Who sits at the buttons of Zonnebeke: nearly everywhere, and not on a Saturday on Facebook. */
export const roster: StoryRoster = {
  at: ago(30),
  needs: [
    { channel: "facebook", days: WORKDAYS, spans: [["09:00", "17:00"]] },
    { channel: "facebook", days: ["sat"], spans: [["10:00", "14:00"]] },
    { channel: "instagram", days: WORKDAYS, spans: [["09:00", "17:00"]] },
    { channel: "buurtapp", days: WORKDAYS, spans: [["09:00", "13:00"]] },
    { channel: "bluesky", days: WORKDAYS, spans: [["09:00", "17:00"]] },
  ],
  patterns: [
    { who: "lieselot", channel: "facebook", days: ["mon", "tue"], from: "09:00", until: "13:00" },
    { who: "wout", channel: "facebook", days: ["mon", "tue"], from: "13:00", until: "17:00" },
    { who: "jan", channel: "facebook", days: ["wed"], from: "09:00", until: "17:00" },
    { who: "wout", channel: "facebook", days: ["thu"], from: "09:00", until: "13:00" },
    { who: "lieselot", channel: "facebook", days: ["thu"], from: "13:00", until: "17:00" },
    { who: "fatima", channel: "facebook", days: ["fri"], from: "09:00", until: "13:00" },
    { who: "wout", channel: "facebook", days: ["fri"], from: "13:00", until: "17:00" },
    { who: "samira", channel: "instagram", days: ["mon", "tue", "wed", "fri"], from: "09:00", until: "17:00" },
    { who: "emma", channel: "instagram", days: ["thu"], from: "09:00", until: "17:00" },
    { who: "samira", channel: "instagram", days: WEEKEND, from: "10:00", until: "12:00" },
    { who: "bart", channel: "buurtapp", days: ["mon", "tue", "thu", "fri"], from: "09:00", until: "13:00" },
    { who: "fatima", channel: "buurtapp", days: ["wed"], from: "09:00", until: "13:00" },
    { who: "bart", channel: "bluesky", days: ["mon", "wed", "thu"], from: "09:00", until: "17:00" },
    { who: "tom", channel: "bluesky", days: ["tue", "fri"], from: "09:00", until: "17:00" },
  ],
  swap: {
    at: ago(0, 3),
    by: "lieselot",
    of: "fatima",
    words: "Mijn zoon heeft een toonmoment.",
  },
  handOver: {
    at: ago(0, 1),
    words:
      "Rita Goethals wacht op een antwoord over de Duinlaan. Fatima heeft het.\nHet gerucht over het zwembad ligt bij Hilde. Nog niets zeggen.\nVraagt iemand naar de kerstbomen: er is een goedgekeurd antwoord.",
  },
  promises: [
    { firstAnswer: 240, solved: 960 },
    { channel: "facebook", firstAnswer: 180, solved: 960 },
    { priority: "urgent", firstAnswer: 60, solved: 480 },
    { topic: "mobiliteit", firstAnswer: 480, solved: 2_400 },
  ],
};
