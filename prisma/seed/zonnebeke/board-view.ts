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
  {
    name: "Negen op de tien vragen binnen 4 werkuren beantwoord",
    objective: "supporting",
    ideas: [],
    course: {
      specific: "Wie ons iets vraagt op een van onze kanalen, heeft dezelfde halve dag een antwoord.",
      ...{ unit: "%", baseline: 64, target: 90, inDays: 20 },
      readings: [66, 65, 70, 72, 71, 75, 78, 77, 82, 84, 87],
    },
  },
  {
    name: "300 jongeren volgen ons op Instagram",
    objective: "embracing",
    ideas: [],
    course: {
      specific: "Jongeren van 14 tot 20 uit de drie dorpen, geteld bij de jeugdraad.",
      ...{ unit: "jongeren", baseline: 96, target: 300, inDays: 38 },
      readings: [105, 114, 123, 132, 141, 150, 159, 168, 177, 186, 195, 204],
    },
  },
  {
    name: "Een op de drie komt met de fiets",
    objective: "energising",
    ideas: [],
    course: {
      specific: "Geteld aan de fietsenstalling bij elk evenement van de gemeente.",
      ...{ unit: "%", baseline: 21, target: 33, inDays: -45, holdInDays: 98 },
      readings: [24, 27, 30, 34, 35, 34, 36, 35, 36, 36],
    },
  },
  {
    name: "Elke week een verhaal van een inwoner",
    objective: "talking",
    ideas: [],
    course: {
      specific: "Een verhaal in hun eigen woorden, met een foto die zij kiezen.",
      ...{ unit: "verhalen", baseline: 0, target: 12, inDays: 75, readings: [1, 2] },
    },
  },
  {
    name: "De nieuwsbrief in achthonderd brievenbussen",
    objective: "talking",
    ideas: [],
    course: {
      specific: "Wie hem zelf aanvroeg; dubbele adressen tellen één keer.",
      ...{ unit: "lezers", baseline: 420, target: 800, inDays: 90 },
      readings: [458, 494, 533, 570, 612, 650, 688, 724],
    },
  },
  {
    name: "Elk filmpje met ondertitels",
    objective: "supporting",
    ideas: [],
    course: {
      specific: "Van alles wat beweegt en spreekt, op elk kanaal, vanaf de dag dat het verschijnt.",
      ...{ unit: "%", baseline: 40, target: 100, inDays: -21 },
      readings: [45, 52, 58, 66, 71, 78, 83, 86, 88, 91, 92, 94],
    },
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
