import { ago } from "@/prisma/seed/telling/moments";
import type { StoryGoal, StoryLabel, StoryThanks } from "@/prisma/seed/telling/story";

/** What the town wants to reach with all it tells. */
export const goals: StoryGoal[] = [
  {
    name: "Meer jongeren in de bib",
    objective: "energising",
    ideas: ["vrijwilligers-bib", "voorleesweek", "oudste-boek", "bib-open", "school-tekent-zee"],
  },
  {
    name: "Minder dezelfde vragen aan het loket",
    objective: "supporting",
    ideas: ["nieuw-loket", "afvalkalender", "duinlaan", "strooien", "speelplein-inschrijven", "waterkraantjes"],
  },
  {
    name: "Weten wat er leeft in elk dorp",
    objective: "listening",
    ideas: ["raad-de-plek", "straatnamen", "babbelbank", "opa-georges"],
  },
];

/** Words on the cards, to find them again. */
export const labels: StoryLabel[] = [
  {
    name: "Winter",
    colour: "ink",
    ideas: ["strooien", "sneeuw-ruimen", "kerstmarkt", "ijspiste", "kerstboom", "gladde-fietspaden"],
  },
  { name: "Zee en strand", colour: "sage", ideas: ["zeehond", "strandopruiming", "zandkasteel", "school-tekent-zee"] },
  { name: "Mensen", colour: "amber", ideas: ["opa-georges", "wijkagent", "babbelbank", "repaircafe"] },
  { name: "Verkeer", colour: "red", ideas: ["duinlaan", "gladde-fietspaden", "fietsverlichting"] },
  { name: "Bibliotheek", colour: "green", ideas: ["oudste-boek", "voorleesweek", "bib-open", "boekenkastje"] },
];

/** What came back to those who pinned. */
export const thanks: StoryThanks[] = [
  { by: "fatima", idea: "ijspiste", at: ago(1, 2), words: "Zonder jou stond daar nu een volle parking." },
  { by: "samira", idea: "ijspiste", at: ago(1, 1), words: "De ouders spreken er nog over!" },
  { by: "fatima", idea: "afvalkalender", at: ago(3, 2), words: "Aan het loket is het merkbaar rustiger. Knap gezien." },
  { by: "emma", idea: "lichtjes", at: ago(6, 0), words: "Mijn oma heeft het filmpje drie keer bekeken." },
];
