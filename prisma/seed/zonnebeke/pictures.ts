import { ago } from "@/prisma/seed/telling/moments";
import type { StoryPicture } from "@/prisma/seed/telling/story";

const drawn = (name: string): string => `prisma/seed/zonnebeke/pictures/${name}.svg`;

/** What the team has in its library: some of it goes with posts and ideas, some waits for its moment. */
export const pictures: StoryPicture[] = [
  {
    drawing: drawn("duinen"),
    title: "Duinen in de late zomer",
    alt: "Duinen met helmgras en een houten hekje, daarachter de zee onder een lage zon.",
    by: "bart",
    at: ago(41),
  },
  {
    drawing: drawn("lichtjes"),
    title: "Lichtjes op de dijk",
    alt: "Een volwassene en een kind wandelen ’s avonds over de dijk, onder slingers met lichtjes.",
    by: "lieselot",
    at: ago(21, 5),
    goesWith: [{ post: "lichtjes", by: "lieselot", at: ago(21, 4) }],
  },
  {
    drawing: drawn("trap"),
    title: "Trap met leuning",
    alt: "Treden van lichte steen van dichtbij, met een blauwgrijze leuning, een rood blaadje en een plukje gras.",
    by: "emma",
    at: ago(11, 5),
    goesWith: [{ post: "raad-de-plek", by: "emma", at: ago(11, 4) }],
  },
  {
    drawing: drawn("afval"),
    title: "Containers aan de straat",
    alt: "Drie afvalcontainers en een gele bak met papier op de stoep voor een rij huizen.",
    by: "tom",
    at: ago(7, 4),
    goesWith: [{ post: "afvalkalender", by: "tom", at: ago(7, 3) }],
  },
  {
    drawing: drawn("ijspiste"),
    title: "De ijspiste op het Marktplein",
    alt: "Twee mensen schaatsen op de ijspiste bij valavond, met lichtjes boven het ijs en de huizen van het plein erachter.",
    by: "wout",
    at: ago(6, 5),
    goesWith: [
      { post: "ijspiste", by: "wout", at: ago(6, 4) },
      { post: "ijspiste-avond", by: "wout", at: ago(1, 5) },
    ],
  },
  {
    drawing: drawn("speelplein"),
    title: "Speelplein Duinzicht",
    alt: "Een speelplein met een schommel en een klimtoren met een gele glijbaan, tussen bomen.",
    by: "yasmin",
    at: ago(6, 6),
    goesWith: [{ idea: "duinzicht", by: "yasmin", at: ago(1) }],
  },
  {
    drawing: drawn("fiets"),
    title: "Fiets met licht",
    alt: "Een groene fiets met een brandend voorlicht staat voor een bakstenen muur.",
    by: "lieselot",
    at: ago(4, 6),
    goesWith: [{ idea: "fietsverlichting", by: "lieselot", at: ago(4, 5, 30) }],
  },
  {
    drawing: drawn("zeehond"),
    title: "Zeehond bij het staketsel",
    alt: "Een zeehond steekt zijn kop boven water bij het staketsel, met de lage zon achter hem.",
    by: "wout",
    at: ago(4, 1, 50),
    goesWith: [{ idea: "zeehond", by: "wout", at: ago(4, 1, 40) }],
  },
  {
    drawing: drawn("bib"),
    title: "Leeshoek in de bib",
    alt: "Een boekenkast vol kleurige ruggen, met een leeslamp en een zetel ernaast.",
    by: "samira",
    at: ago(1, 1),
    goesWith: [{ post: "bib-open", by: "samira", at: ago(0, 5) }],
  },
];
