import { ago } from "@/prisma/seed/telling/moments";
import type { Story } from "@/prisma/seed/telling/story";
import { fatima, lieselot } from "@/prisma/seed/zonnebeke/organisation";

/** A small organisation with short lines, where two people of the municipality work as well. Nobody in it exists. */
export const deKade: Story = {
  place: 1,
  name: "Zorgbedrijf De Kade",
  starter: "korte-lijnen",
  segments: [
    { key: "thuiszorg", name: "Thuiszorg" },
    { key: "woonzorg", name: "Woonzorgcentrum" },
  ],
  topics: [{ key: "zorg", name: "Zorg en hulp aan huis", segment: "thuiszorg" }],
  channels: [
    {
      key: "facebook",
      name: "Facebook",
      network: "facebook",
      posts: "https://www.facebook.com/zorgbedrijfdekade/posts",
    },
    { key: "nieuwsbrief", name: "Nieuwsbrief", network: "newsletter", posts: "https://nieuws.de-kade.example" },
  ],
  people: [
    {
      key: "sofie",
      name: "Sofie Lambrecht",
      email: "sofie@de-kade.example",
      jobTitle: "Directeur",
      roles: [{ role: "executive" }],
    },
    { ...fatima, jobTitle: "Communicatie, één dag per week", roles: [{ role: "trekker" }], segment: "woonzorg" },
    { ...lieselot, jobTitle: "Vrijwilliger activiteiten", roles: [{ role: "member" }], segment: "woonzorg" },
    {
      key: "greet",
      name: "Greet Desmet",
      email: "greet@de-kade.example",
      jobTitle: "Hoofdverpleegkundige",
      segment: "thuiszorg",
      roles: [{ role: "member" }, { role: "expert" }],
      answersFor: ["zorg"],
    },
  ],
  founder: "sofie",
  leader: "fatima",
  ideas: [
    {
      key: "soep",
      title: "Het soeprecept van Agnes (91)",
      body: "Ze geeft het eindelijk prijs.",
      by: "greet",
      pinned: ago(9),
      votes: 2,
      answer: { by: "fatima", at: ago(8), to: "selected", words: "Eindelijk! Met een foto van de pot." },
      effect: { by: "fatima", at: ago(2), words: "17 mensen kwamen proeven" },
    },
    {
      key: "rolstoelfiets",
      title: "De rolstoelfiets: wie trapt er mee?",
      by: "lieselot",
      pinned: ago(4),
      votes: 3,
      answer: { by: "fatima", at: ago(3), to: "selected", words: "Ja, vraag meteen wie er zaterdag kan." },
    },
    {
      key: "nachtploeg",
      title: "Om drie uur ’s nachts bij de nachtploeg",
      body: "Dan is het stil en hoor je alleen de thee.",
      by: "greet",
      pinned: ago(1),
      votes: 2,
    },
  ],
  posts: [
    {
      key: "soep",
      title: "Het soeprecept van Agnes (91)",
      by: "fatima",
      idea: "soep",
      started: ago(7),
      channels: ["facebook"],
      steps: [
        {
          at: ago(6, 3),
          does: "write",
          texts: {
            facebook:
              "Drie preistengels, één knolselder, een lepel mosterd en geduld. Agnes van 91 maakt deze soep al sinds 1953.\n\nProeven? Donderdagmiddag staat de pot op tafel, in de cafetaria.",
          },
        },
        { at: ago(6, 2), does: "submit" },
        { at: ago(6, 1, 55), does: "publish" },
        { at: ago(6, 1, 45), does: "place", channel: "facebook" },
      ],
    },
    {
      key: "rolstoelfiets",
      title: "De rolstoelfiets: wie trapt er mee?",
      by: "lieselot",
      idea: "rolstoelfiets",
      started: ago(0, 6),
      channels: ["facebook", "nieuwsbrief"],
      segment: "woonzorg",
      steps: [
        {
          at: ago(0, 4),
          does: "write",
          texts: {
            facebook:
              "Jef wil nog eens langs de dijk rijden, met de wind van voren. Wie trapt er zaterdag een uurtje mee met de rolstoelfiets?",
            nieuwsbrief:
              "Onze rolstoelfiets staat klaar en de bewoners ook. We zoeken mensen die af en toe een uur willen trappen.",
          },
        },
        { at: ago(0, 2), does: "submit" },
      ],
    },
  ],
};
