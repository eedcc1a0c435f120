import type { GuideExample, GuideParts } from "./content";

/** A guide to begin from, in Dutch: what suits most public organisations. Everything in it is there to be changed. */
export const STARTER_PARTS: GuideParts = {
  voice: {
    words:
      "We schrijven zoals een vriendelijke collega praat: warm, duidelijk en zonder omwegen. We weten waar het over gaat, en we laten niemand dat voelen. Wie ons leest, is bezig met zijn eigen dag. Dus zeggen we eerst wat er voor die persoon verandert, en daarna pas waarom.\n\nWe maken geen grapjes over wat mensen zorgen geeft, en we beloven niets wat we niet zeker weten.",
    register: "warm",
  },
  address: {
    words:
      "We zeggen je en jij, tegen iedereen. Dat is dichtbij en het leest vlot. Schrijft iemand ons met u, dan antwoorden we in die ene reactie ook met u.\n\nIn één tekst gebruiken we nooit je en u door elkaar.",
    form: "informal",
  },
  channels: {
    words: "Overal klinken we als dezelfde organisatie. Alleen hoeveel we zeggen en hoe we het opmaken, verschilt.",
    exceptions: [],
  },
  plain: {
    words:
      "We schrijven op taalniveau B1: gewone woorden en korte zinnen, die bijna iedereen in één keer begrijpt.\n\nEén zin, één gedachte. Het belangrijkste staat vooraan. We zeggen wie iets doet: niet ‘er wordt gewerkt’, maar ‘we werken’. Een vakwoord leggen we uit, of we laten het weg.",
    suggestedWords: 20,
    mostWords: 30,
    leastReadingEase: 55,
  },
  emoji: {
    words:
      "Een emoji mag, als hij iets toevoegt. Hij staat achteraan en komt nooit in de plaats van een woord: een schermlezer leest de naam van elke emoji voor. Bij slecht nieuws en klachten gebruiken we er geen.",
    most: 2,
  },
  hashtags: {
    words:
      "Een hashtag helpt mensen om meer te vinden. Kies er één of twee die anderen ook gebruiken, zet ze achteraan en geef elk woord een hoofdletter: #WeekVanHetBos. Zo kan iedereen ze lezen.",
    most: 3,
  },
  capitals: {
    words:
      "Alleen namen en het begin van een zin krijgen een hoofdletter. Een heel woord in hoofdletters leest als roepen. Wil je iets laten opvallen, zet het dan vooraan.",
    allowed: [],
  },
  numbers: {
    words:
      "Tot en met tien schrijven we in letters, daarna in cijfers. Bedragen, maten, leeftijden en uren schrijven we altijd in cijfers: 4 euro, 2 km, 14.30 uur.",
    inWordsUpTo: 10,
    times: "14.30 uur",
  },
  dates: {
    words:
      "We noemen de dag van de week erbij, want zo plannen mensen. De maand schrijven we in letters: zaterdag 12 december. ‘Morgen’ en ‘volgende week’ laten we liever weg: niemand weet wanneer een bericht gelezen wordt.",
    withWeekday: true,
    monthInWords: true,
  },
  inclusive: {
    words:
      "We schrijven voor iedereen, en dus ook over iedereen met respect. We noemen iemands afkomst, leeftijd, geloof of beperking alleen als het ertoe doet. We zeggen eerst de persoon en dan pas de rest: ‘mensen met een beperking’. We kiezen woorden waarin iedereen zich herkent: collega’s, inwoners, ouders.",
  },
  phrases: {
    words: "Namen van diensten en vaste zinnen blijven zoals ze zijn. De controle kijkt er niet naar.",
    phrases: [],
  },
  levels: {
    words:
      "De controle wijst aan wat afwijkt van deze gids. Een suggestie is een tip, een waarschuwing vraagt aandacht. Een fout houdt het akkoord tegen, tenzij wie akkoord geeft zegt waarom het toch mag.",
    levels: { address: "error", links: "warning" },
  },
};

export const STARTER_EXAMPLES: readonly Omit<GuideExample, "id">[] = [
  {
    about: "Zeg eerst wat er verandert",
    instead: "In het kader van de heraanleg van de Dorpsstraat wordt vanaf maandag een omleiding ingesteld.",
    better: "Vanaf maandag rijd je om langs de Kerkstraat. We vernieuwen de Dorpsstraat.",
    reason: "Wie doorrijdt, wil weten hoe. Het waarom mag daarna.",
  },
  {
    about: "Antwoord op een klacht",
    instead: "Wij nemen nota van uw melding en maken deze over aan de bevoegde dienst.",
    better: "Dat is vervelend, sorry. Morgen gaat er iemand kijken. Daarna laten we je weten wat we doen.",
    reason: "Iemand wil weten dat hij gehoord is, en wat er nu gebeurt.",
  },
  {
    about: "Als we iets niet weten",
    instead: "Hierover kunnen momenteel geen mededelingen worden gedaan.",
    better: "Dat weten we nog niet. Donderdag beslist de raad. Dan hoor je het hier.",
    reason: "Eerlijk zeggen dat je iets niet weet, wekt meer vertrouwen dan zwijgen.",
  },
  {
    about: "Iemand uitnodigen",
    instead: "Gelieve u tijdig in te schrijven via het daartoe voorziene formulier!!!",
    better: "Kom je mee? Schrijf je in voor vrijdag 4 december.",
    reason: "Een uitnodiging is geen reglement. En één uitroepteken is al veel.",
  },
];
