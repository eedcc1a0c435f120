import { ago } from "@/prisma/seed/telling/moments";
import type { StoryAdvice, StoryTeam } from "@/prisma/seed/telling/team-story";

/** A team of many from communication and few from where most people work; two tasks are nobody's. */
export const team: StoryTeam = {
  at: ago(40),
  departments: [
    { name: "Groen en openbaar domein", people: 64 },
    { name: "Kinderopvang en jeugd", people: 58 },
    { name: "Zorg en welzijn", people: 52 },
    { name: "Cultuur en bibliotheek", people: 31 },
    { name: "Burgerzaken", people: 22 },
    { name: "Sport", people: 19 },
    { name: "Mobiliteit", people: 12 },
    { name: "Communicatie", people: 8 },
    { name: "Havendienst", people: 4 },
  ],
  profiles: [
    {
      who: "fatima",
      department: "Communicatie",
      skills: ["plannen", "helder schrijven"],
      affinities: ["Facebook", "gesprekken"],
      weekHours: 20,
    },
    {
      who: "jan",
      department: "Communicatie",
      skills: ["eindredactie", "pers"],
      affinities: ["nieuwsbrief"],
      weekHours: 6,
    },
    {
      who: "nele",
      department: "Communicatie",
      skills: ["taal", "klare taal"],
      affinities: ["nieuwsbrief"],
      weekHours: 10,
    },
    {
      who: "wout",
      department: "Communicatie",
      skills: ["evenementen", "video"],
      affinities: ["Instagram"],
      weekHours: 8,
    },
    {
      who: "lieselot",
      department: "Kinderopvang en jeugd",
      skills: ["fotograferen"],
      affinities: ["Instagram", "jongeren"],
      weekHours: 4,
    },
    {
      who: "yasmin",
      department: "Kinderopvang en jeugd",
      skills: ["organiseren"],
      affinities: ["jongeren"],
      weekHours: 2,
    },
    {
      who: "tom",
      department: "Groen en openbaar domein",
      skills: ["snel antwoorden"],
      affinities: ["de buurtapp"],
      weekHours: 3,
    },
    { who: "samira", department: "Cultuur en bibliotheek", skills: ["verhalen"], affinities: ["boeken"], weekHours: 4 },
    { who: "dirk", department: "Cultuur en bibliotheek", skills: ["opzoeken"], affinities: ["erfgoed"] },
    { who: "emma", department: "Burgerzaken", skills: ["geduldig uitleggen"], affinities: ["vragen"], weekHours: 3 },
    { who: "mieke", department: "Sport", skills: ["presenteren", "video"], affinities: ["Instagram"], weekHours: 3 },
    { who: "ilse", department: "Mobiliteit", skills: ["kaarten"], affinities: ["fietsen"], weekHours: 1 },
  ],
  tasks: [
    { task: "channels", accountable: "fatima", responsible: ["wout"], informed: ["jan"] },
    { task: "content", accountable: "fatima", responsible: ["wout", "lieselot", "samira"], consulted: ["nele"] },
    {
      task: "conversation",
      accountable: "fatima",
      responsible: ["emma", "tom", "samira"],
      consulted: ["ilse", "dirk"],
    },
    { task: "reputation", accountable: "jan", responsible: ["fatima"], informed: ["hilde"] },
    { task: "reporting", accountable: "fatima", responsible: ["fatima"], informed: ["hilde", "koen"] },
    { task: "policy", accountable: "jan", responsible: ["nele"] },
    { task: "awareness", responsible: ["mieke"], words: "Mieke vertelt erover bij de koffie; niemand houdt het bij." },
    { task: "community", isOurs: false, words: "De buurtapp wordt door de buurten zelf verzorgd." },
  ],
  policies: [
    {
      title: "Zo gaan we om met elkaar en met inwoners",
      at: ago(30),
      body: "Antwoord zoals je aan het loket zou antwoorden: vriendelijk en eerlijk.\n\nWeet je iets niet, zeg dat dan, en zeg wanneer je het wel weet.\n\nGa nooit in discussie over iemand die er niet bij is.",
      readBy: ["jan", "nele", "wout", "lieselot", "emma", "samira", "mieke"],
      next: {
        at: ago(3),
        body: "Antwoord zoals je aan het loket zou antwoorden: vriendelijk en eerlijk.\n\nWeet je iets niet, zeg dat dan, en zeg wanneer je het wel weet.\n\nGa nooit in discussie over iemand die er niet bij is.\n\nZet nooit een naam, adres of foto van een inwoner online zonder het te vragen, ook niet om te bedanken.",
        changes: "de laatste alinea, over namen en foto’s van inwoners",
        readBy: ["nele", "wout", "emma"],
      },
    },
    {
      title: "Sociale media in je vrije tijd",
      at: ago(18),
      body: "Wat je thuis zegt, zeg je voor jezelf. Gaat het over ons werk, vertel dan dat je hier werkt.\n\nTwijfel je, vraag het aan een trekker. Niemand neemt het je kwalijk dat je vraagt.",
      readBy: ["jan", "nele", "wout", "lieselot", "yasmin", "tom", "emma", "samira", "dirk"],
    },
  ],
  tools: [
    {
      name: "Fotobank De Kiek",
      purpose: "Foto’s van het dorp, met rechten die in orde zijn",
      state: "in_use",
      owner: "wout",
      yearCostCents: 48_000,
      renewsInDays: 21,
      noticeDays: 45,
    },
    {
      name: "Ondertitelaar",
      purpose: "Zet gesproken tekst onder onze video’s",
      state: "in_use",
      owner: "mieke",
      yearCostCents: 11_900,
      renewsInDays: 160,
      noticeDays: 30,
    },
    {
      name: "Nieuwsbriefdienst",
      purpose: "Verstuurt de nieuwsbrief naar 3 400 gezinnen",
      state: "in_use",
      owner: "nele",
      noticeDays: 60,
      renewsInDays: 220,
    },
    {
      name: "Luistertool",
      purpose: "Zoekt wat er over het dorp gezegd wordt; proef tot het einde van de maand",
      state: "under_review",
      owner: "fatima",
      yearCostCents: 240_000,
      noticeDays: 14,
    },
  ],
  startUp: {
    at: ago(1),
    answers: {
      purpose: "must_contribute",
      people: "over_100",
      departments: "many",
      channels: "three_to_five",
      lines: "mixed",
    },
  },
};

/** What Ruben, from outside, was told and asked. */
export const advice: StoryAdvice = {
  adviser: "ruben",
  briefing: [
    {
      at: ago(22),
      part: "goals",
      body: "We willen weten wat er in elk dorp leeft, en dat mensen sneller antwoord krijgen dan aan de telefoon. Meer volgers is geen doel.",
    },
    {
      at: ago(22),
      part: "frame",
      body: "Twintig uur van Fatima, en samen nog eens zo’n veertig uur van collega’s. Er is geen budget voor advertenties. Het bestuur wil niets over verkiezingen op onze kanalen.",
    },
    {
      at: ago(21),
      part: "planning",
      body: "Tot nieuwjaar draait alles om Winter aan zee. In januari begint de proef met de luistertool.",
    },
    {
      at: ago(6),
      part: "planning",
      body: "Tot nieuwjaar draait alles om Winter aan zee. De proef met de luistertool loopt nu; in januari beslissen we of ze blijft. In februari komt er een reeks over de havendienst.",
    },
  ],
  points: [
    {
      at: ago(15),
      kind: "question",
      about: "goals",
      statement: "Hoe weten jullie of iemand echt sneller antwoord krijgt? Wie meet dat?",
      answer: {
        at: ago(13),
        by: "fatima",
        words: "Tot nu toe niemand. Sinds kort meten we in werktijd hoe lang een eerste antwoord duurt, per kanaal.",
      },
    },
    {
      at: ago(5),
      kind: "question",
      about: "frame",
      statement: "De helft van jullie mensen werkt in groen, jeugd en zorg. Wie van hen praat er mee?",
    },
    {
      at: ago(12),
      kind: "check",
      about: "planning",
      statement: "Samira kan in het weekend alle vragen over de ijspiste beantwoorden.",
      doubt: "Ze heeft vier uur per week, en op zaterdag komen er de meeste vragen binnen.",
      answer: {
        at: ago(10),
        by: "fatima",
        words: "Klopt. Wout neemt de zaterdagmiddag, en de vaste antwoorden staan klaar.",
        outcome: "changes",
      },
    },
    {
      at: ago(2),
      kind: "check",
      about: "goals",
      statement: "Jongeren lezen mee op Facebook.",
      doubt: "In de cijfers van jullie eigen pagina is bijna niemand jonger dan dertig.",
    },
  ],
};
