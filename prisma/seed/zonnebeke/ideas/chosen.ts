import { ago } from "@/prisma/seed/telling/moments";
import type { StoryIdea } from "@/prisma/seed/telling/story";

/** Chosen, with a word from the one who leads; nobody has begun to write yet. */
export const chosen: StoryIdea[] = [
  {
    key: "fietsverlichting",
    title: "Fietsverlichting gratis laten nakijken",
    body: "Onze fietsenmaker aan het station doet mee, elke dinsdag tussen 16 en 18 uur.",
    by: "lieselot",
    pinned: ago(5),
    votes: 9,
    remarks: [
      { by: "ilse", at: ago(4, 5), words: "Zet erbij dat je ook een fluohesje krijgt." },
      { by: "yasmin", at: ago(4, 3), words: "Ik vraag de scholen om het mee te delen." },
    ],
    answer: {
      by: "fatima",
      at: ago(4, 1),
      to: "selected",
      words: "Mooi op tijd voor de donkere weken. Ik maak er een bericht van.",
    },
  },
  {
    key: "oudste-boek",
    title: "Het oudste boek van de bibliotheek",
    body: "Het is uit 1721 en past in je broekzak. Dirk wil het voorlezen.",
    by: "samira",
    pinned: ago(8),
    votes: 5,
    remarks: [{ by: "dirk", at: ago(7, 5), words: "Met handschoenen aan. Dat maakt het alleen maar spannender." }],
    answer: { by: "fatima", at: ago(7, 1), to: "selected", words: "Met een video, in de kerstvakantie?" },
  },
  {
    key: "wijkagent",
    title: "Maak kennis met de wijkagent",
    body: "Vijf vragen aan Sven. Bijvoorbeeld: wat doe je als niemand belt?",
    by: "yasmin",
    pinned: ago(10),
    votes: 8,
    remarks: [
      { by: "emma", at: ago(9, 4), words: "Vraag zeker waar hij woont. Of toch niet." },
      { by: "lieselot", at: ago(9, 3), words: "De jongeren van het skatepark kennen hem al." },
      { by: "wout", at: ago(9, 2), words: "Ik kan donderdag foto’s maken." },
      { by: "jan", at: ago(9), words: "Even vragen aan de politiezone, zij willen graag nalezen." },
      { by: "yasmin", at: ago(8, 5), words: "Doe ik." },
    ],
    answer: { by: "fatima", at: ago(8, 2), to: "selected" },
  },
  {
    key: "straatnamen",
    title: "Wie verzint onze straatnamen?",
    body: "Er is echt een commissie voor. Ze vergadert met taart.",
    by: "emma",
    pinned: ago(9, 3),
    votes: 6,
    remarks: [{ by: "koen", at: ago(8, 3), words: "De taart klopt. Ik was erbij." }],
    answer: {
      by: "jan",
      at: ago(7, 3),
      to: "selected",
      words: "Dit wil iedereen weten. Emma, schrijf jij een eerste versie?",
    },
  },
  {
    key: "vuurwerk",
    title: "Vuurwerk op het strand: kom je kijken?",
    by: "wout",
    pinned: ago(12, 3),
    votes: 7,
    answer: { by: "fatima", at: ago(11, 1), to: "selected", words: "Fijn, begin maar. De datum komt nog." },
  },
  {
    key: "reddersdienst",
    title: "Een dag mee met de redders",
    body: "Van het eerste fluitje tot de laatste vlag.",
    by: "mieke",
    pinned: ago(11),
    votes: 6,
    answer: {
      by: "fatima",
      at: ago(9, 5),
      to: "selected",
      words: "Heel graag. We bewaren hem voor het begin van het seizoen.",
    },
  },
];
