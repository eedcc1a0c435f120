import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPost } from "@/prisma/seed/telling/story";

const kerstmarktKort =
  "De kerstmarkt komt naar het Marktplein, van vrijdag tot en met zondag. 42 kramen, een levende kerststal en warme soep van de scouts. Kom met de fiets: aan het gemeentehuis staan 200 extra plaatsen.";
const kerstmarktKramen =
  "De kerstmarkt komt naar het Marktplein! Van vrijdag tot en met zondag vind je er 42 kramen, een levende kerststal en warme soep van de scouts.";
const kerstmarktAuto =
  "Kom je met de auto? De Kerkstraat is het hele weekend afgesloten, zodat iedereen veilig kan wandelen. Parkeren is gratis op parking Duinen.";
const kerstmarktFiets = "Kom je met de fiets? Aan het gemeentehuis staan 200 extra plaatsen, goed verlicht.";
const kerstmarktBus = "Vandaar rijdt elke 20 minuten een bus naar de markt.";
const kerstmarktLink = { url: "https://www.zonnebeke-aan-zee.example/kerstmarkt", title: "Het programma" };

/** Handed in: nearly due, fresh, and already passed on to the executives. */
export const toAccept: StoryPost[] = [
  {
    key: "kerstmarkt",
    title: "Kerstmarkt: programma en verkeer",
    by: "wout",
    idea: "kerstmarkt",
    started: ago(4),
    campaign: "winter-aan-zee",
    channels: ["facebook", "instagram", "nieuwsbrief"],
    topic: "mobiliteit",
    segment: "communicatie",
    planned: { inWorkingDays: 3, minutesAfterOpening: 60 },
    steps: [
      {
        at: ago(3),
        does: "write",
        shared: [kerstmarktKramen, kerstmarktAuto].join("\n\n"),
        texts: {
          facebook: {
            body: [kerstmarktKramen, kerstmarktAuto, kerstmarktFiets].join("\n\n"),
            link: kerstmarktLink,
          },
          instagram: kerstmarktKort,
        },
      },
      { at: ago(2, 2), does: "submit" },
      { at: ago(1, 6, 30), by: "fatima", does: "send back", words: "Zet de bus erbij. Daar vraagt iedereen naar." },
      {
        at: ago(0, 3, 40),
        does: "write",
        shared: [kerstmarktKramen, `${kerstmarktAuto} ${kerstmarktBus}`].join("\n\n"),
        texts: {
          facebook: {
            body: [kerstmarktKramen, `${kerstmarktAuto} ${kerstmarktBus}`, kerstmarktFiets].join("\n\n"),
            link: kerstmarktLink,
          },
        },
      },
      { at: ago(0, 3, 5), does: "submit" },
      { at: ago(0, 3), does: "ask sign-off", topic: "mobiliteit" },
      {
        at: ago(0, 2, 30),
        by: "lieselot",
        does: "remark",
        words: "De scouts vragen of hun naam voluit mag: Scouts Sint-Jan.",
        about: { channel: "facebook", quote: "warme soep van de scouts" },
      },
      { at: ago(0, 1, 55), by: "ilse", does: "sign off", topic: "mobiliteit", words: "Omleiding klopt." },
    ],
  },
  {
    key: "sneeuw-ruimen",
    title: "Sneeuw ruimen voor je deur",
    by: "bart",
    idea: "sneeuw-ruimen",
    started: ago(1, 2),
    channels: ["facebook", "buurtapp"],
    segment: "groen",
    steps: [
      {
        at: ago(0, 2),
        does: "write",
        texts: {
          facebook:
            "Ligt er sneeuw? Maak dan een meter van de stoep voor je deur vrij. Zo kan iedereen door, ook met een kinderwagen of een rolstoel.\n\nLukt het u niet? Bel ons, dan zoeken we een buur die even helpt.",
          buurtapp:
            "Wie kan er voor een buur sneeuw ruimen? En wie kan wat hulp gebruiken? Zet het hieronder, dan vinden jullie elkaar.",
        },
      },
      { at: ago(0, 0, 40), does: "submit" },
    ],
  },
  {
    key: "boom-kappen",
    title: "Een boom kappen? Vraag het eerst even",
    by: "emma",
    idea: "boom-kappen",
    started: ago(2, 5),
    channels: ["facebook"],
    topic: "loket",
    segment: "burgerzaken",
    steps: [
      {
        at: ago(1, 1),
        does: "write",
        texts: {
          facebook:
            "Een grote boom omleggen mag niet zomaar. Er wonen vogels in, en hij houdt je straat koel in de zomer.\n\nVraag het ons eerst, dat is gratis. Je krijgt binnen dertig dagen een antwoord. Is de boom ziek of gevaarlijk? Bel dan meteen.",
        },
      },
      { at: ago(0, 6), does: "submit" },
    ],
  },
];
