import type { StoryChannel, StoryPerson, StoryTopic } from "@/prisma/seed/telling/story";

export const segments = [
  { key: "communicatie", name: "Communicatie" },
  { key: "mobiliteit", name: "Mobiliteit" },
  { key: "jeugd", name: "Jeugd" },
  { key: "cultuur", name: "Cultuur & bibliotheek" },
  { key: "groen", name: "Groen & openbaar domein" },
  { key: "burgerzaken", name: "Burgerzaken" },
  { key: "sport", name: "Sport" },
];

export const topics: StoryTopic[] = [
  { key: "mobiliteit", name: "Wegenwerken en verkeer", segment: "mobiliteit" },
  { key: "afval", name: "Afval en netheid", segment: "groen" },
  { key: "bibliotheek", name: "Bibliotheek", segment: "cultuur" },
  { key: "loket", name: "Loket en vergunningen", segment: "burgerzaken" },
  { key: "zwembad", name: "Zwembad en sporthal", segment: "sport" },
];

/** The accounts do not exist. */
export const channels: [StoryChannel, ...StoryChannel[]] = [
  { key: "facebook", name: "Facebook", network: "facebook", posts: "https://www.facebook.com/zonnebekeaanzee/posts" },
  { key: "instagram", name: "Instagram", network: "instagram", posts: "https://www.instagram.com/zonnebekeaanzee/p" },
  {
    key: "bluesky",
    name: "Bluesky",
    network: "bluesky",
    posts: "https://bsky.app/profile/zonnebeke-aan-zee.example/post",
  },
  { key: "nieuwsbrief", name: "Nieuwsbrief", network: "newsletter", posts: "https://nieuws.zonnebeke-aan-zee.example" },
  { key: "buurtapp", name: "Buurtapp", network: "other", posts: "https://buurt.zonnebeke-aan-zee.example" },
];

type Described = Omit<StoryPerson, "key" | "email">;

const person = (key: string, described: Described): StoryPerson => ({
  key,
  email: `${key}@zonnebeke-aan-zee.example`,
  ...described,
});

export const fatima = person("fatima", {
  name: "Fatima El Amrani",
  jobTitle: "Coördinator sociale media",
  segment: "communicatie",
  roles: [{ role: "trekker" }],
});

export const lieselot = person("lieselot", {
  name: "Lieselot Maes",
  jobTitle: "Jeugdconsulent",
  segment: "jeugd",
  roles: [{ role: "member" }],
});

export const people: StoryPerson[] = [
  fatima,
  person("jan", {
    name: "Jan Decroos",
    jobTitle: "Diensthoofd communicatie",
    segment: "communicatie",
    roles: [{ role: "trekker" }],
  }),
  person("hilde", { name: "Hilde Baert", jobTitle: "Algemeen directeur", roles: [{ role: "executive" }] }),
  person("koen", { name: "Koen Vermeire", jobTitle: "Adjunct-algemeen directeur", roles: [{ role: "executive" }] }),
  lieselot,
  person("wout", {
    name: "Wout Pieters",
    jobTitle: "Medewerker evenementen",
    segment: "communicatie",
    roles: [{ role: "member" }],
  }),
  person("tom", {
    name: "Tom Verhelst",
    jobTitle: "Medewerker afval en netheid",
    segment: "groen",
    roles: [{ role: "member" }, { role: "expert" }],
    answersFor: ["afval"],
  }),
  person("samira", {
    name: "Samira Bouzid",
    jobTitle: "Medewerker bibliotheek",
    segment: "cultuur",
    roles: [{ role: "member" }],
  }),
  person("yasmin", {
    name: "Yasmin Özcan",
    jobTitle: "Diensthoofd jeugd",
    segment: "jeugd",
    roles: [{ role: "member" }, { role: "trekker", segment: "jeugd" }],
  }),
  person("emma", {
    name: "Emma Coppens",
    jobTitle: "Loketmedewerker",
    segment: "burgerzaken",
    roles: [{ role: "member" }],
  }),
  person("bart", {
    name: "Bart Lievens",
    jobTitle: "Ploegbaas groen",
    segment: "groen",
    roles: [{ role: "member" }],
  }),
  person("mieke", {
    name: "Mieke Dewulf",
    jobTitle: "Sportpromotor",
    segment: "sport",
    roles: [{ role: "member" }],
  }),
  person("nele", {
    name: "Nele Devos",
    jobTitle: "Eindredacteur",
    segment: "communicatie",
    roles: [{ role: "editor" }],
  }),
  person("ilse", {
    name: "Ilse Claeys",
    jobTitle: "Mobiliteitsdeskundige",
    segment: "mobiliteit",
    roles: [{ role: "expert" }],
    answersFor: ["mobiliteit"],
  }),
  person("dirk", {
    name: "Dirk Mestdagh",
    jobTitle: "Bibliothecaris",
    segment: "cultuur",
    roles: [{ role: "expert" }],
    answersFor: ["bibliotheek"],
  }),
  person("an", {
    name: "An Verbeke",
    jobTitle: "Beheerder zwembad en sporthal",
    segment: "sport",
    roles: [{ role: "expert" }],
    answersFor: ["zwembad"],
    looksOn: true,
  }),
  person("peter", {
    name: "Peter Vanhoutte",
    jobTitle: "Diensthoofd burgerzaken",
    segment: "burgerzaken",
    roles: [{ role: "expert" }],
    answersFor: ["loket"],
    looksOn: true,
  }),
  person("ruben", {
    name: "Ruben Claes",
    jobTitle: "Extern adviseur, bureau Zeespiegel",
    roles: [{ role: "adviser" }],
    accessEndsInDays: 90,
  }),
];
