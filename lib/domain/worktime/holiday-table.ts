/** One holiday of a country: what it is called, when it falls, whether it is a general day off. */
export type HolidayRow = {
  id: string;
  /** when, in the rule language of the date-holidays package */
  rule: string;
  name: { nl: string; en: string };
  /** a general day off in the whole country */
  official: boolean;
  /** the community, region, service or town that keeps it, where the country as a whole does not */
  regional?: string;
  /** only in years that end in 0 or 5 (true), or only in the others (false) */
  lustrum?: boolean;
};

/**
 * Belgium: the ten statutory days are official (law of 4 January 1974). Easter and Whit Sunday are feasts without being
 * statutory. The rest is kept by a community, a region, a government or the banks, and is off unless switched on.
 */
export const belgium: HolidayRow[] = [
  { id: "new_year", rule: "01-01", name: { nl: "Nieuwjaar", en: "New Year's Day" }, official: true },
  {
    id: "good_friday",
    rule: "easter -2",
    name: { nl: "Goede Vrijdag", en: "Good Friday" },
    official: false,
    regional: "banks",
  },
  { id: "easter_sunday", rule: "easter", name: { nl: "Pasen", en: "Easter Sunday" }, official: false },
  { id: "easter_monday", rule: "easter 1", name: { nl: "Paasmaandag", en: "Easter Monday" }, official: true },
  { id: "labour_day", rule: "05-01", name: { nl: "Dag van de Arbeid", en: "Labour Day" }, official: true },
  {
    id: "brussels_region",
    rule: "05-08",
    name: { nl: "Irisfeest", en: "Iris Festival" },
    official: false,
    regional: "Brussels-Capital Region",
  },
  {
    id: "ascension",
    rule: "easter 39",
    name: { nl: "O.L.H. Hemelvaart", en: "Ascension Day" },
    official: true,
  },
  {
    id: "ascension_friday",
    rule: "easter 40",
    name: { nl: "Vrijdag na O.L.H. Hemelvaart", en: "Friday after Ascension Day" },
    official: false,
    regional: "banks",
  },
  { id: "whit_sunday", rule: "easter 49", name: { nl: "Pinksteren", en: "Whit Sunday" }, official: false },
  { id: "whit_monday", rule: "easter 50", name: { nl: "Pinkstermaandag", en: "Whit Monday" }, official: true },
  {
    id: "flemish_community",
    rule: "07-11",
    name: { nl: "Feestdag van de Vlaamse Gemeenschap", en: "Day of the Flemish Community" },
    official: false,
    regional: "Flemish Community",
  },
  { id: "national_day", rule: "07-21", name: { nl: "Nationale feestdag", en: "National Day" }, official: true },
  {
    id: "assumption",
    rule: "08-15",
    name: { nl: "O.L.V. Hemelvaart", en: "Assumption Day" },
    official: true,
  },
  {
    id: "walloon_region",
    rule: "3rd sunday in September",
    name: { nl: "Feestdag van het Waals Gewest", en: "Day of the Walloon Region" },
    official: false,
    regional: "Walloon Region",
  },
  {
    id: "french_community",
    rule: "09-27",
    name: { nl: "Feestdag van de Franse Gemeenschap", en: "Day of the French Community" },
    official: false,
    regional: "French Community",
  },
  { id: "all_saints", rule: "11-01", name: { nl: "Allerheiligen", en: "All Saints' Day" }, official: true },
  {
    id: "all_souls",
    rule: "11-02",
    name: { nl: "Allerzielen", en: "All Souls' Day" },
    official: false,
    regional: "Flemish government",
  },
  { id: "armistice", rule: "11-11", name: { nl: "Wapenstilstand", en: "Armistice Day" }, official: true },
  {
    id: "kings_feast",
    rule: "11-15",
    name: { nl: "Koningsdag (Feest van de Dynastie)", en: "King's Feast" },
    official: false,
    regional: "federal and Flemish government",
  },
  {
    id: "german_speaking_community",
    rule: "11-15",
    name: { nl: "Feestdag van de Duitstalige Gemeenschap", en: "Day of the German-speaking Community" },
    official: false,
    regional: "German-speaking Community",
  },
  { id: "christmas", rule: "12-25", name: { nl: "Kerstmis", en: "Christmas Day" }, official: true },
  {
    id: "second_christmas_day",
    rule: "12-26",
    name: { nl: "Tweede kerstdag", en: "Second Day of Christmas" },
    official: false,
    regional: "Flemish government, banks",
  },
];

/**
 * The Netherlands: official are the days nobody disputes. The Algemene termijnenwet adds Good Friday and, every year,
 * 5 May for terms set by law, but most offices work then; many collective agreements give 5 May off once in five years.
 * So Good Friday is off unless switched on, and 5 May has two switches, of which the one for lustrum years is official.
 */
export const netherlands: HolidayRow[] = [
  { id: "new_year", rule: "01-01", name: { nl: "Nieuwjaarsdag", en: "New Year's Day" }, official: true },
  {
    id: "carnival_monday",
    rule: "easter -48",
    name: { nl: "Carnavalsmaandag", en: "Carnival Monday" },
    official: false,
    regional: "Limburg, Noord-Brabant",
  },
  {
    id: "carnival_tuesday",
    rule: "easter -47",
    name: { nl: "Carnavalsdinsdag", en: "Carnival Tuesday" },
    official: false,
    regional: "Limburg, Noord-Brabant",
  },
  { id: "good_friday", rule: "easter -2", name: { nl: "Goede Vrijdag", en: "Good Friday" }, official: false },
  { id: "easter_sunday", rule: "easter", name: { nl: "Eerste paasdag", en: "Easter Sunday" }, official: true },
  { id: "easter_monday", rule: "easter 1", name: { nl: "Tweede paasdag", en: "Easter Monday" }, official: true },
  {
    id: "kings_day",
    rule: "04-27 if sunday then previous saturday since 2014",
    name: { nl: "Koningsdag", en: "King's Day" },
    official: true,
  },
  {
    id: "liberation_day_lustrum",
    rule: "05-05",
    name: { nl: "Bevrijdingsdag (lustrumjaar)", en: "Liberation Day (every fifth year)" },
    official: true,
    lustrum: true,
  },
  {
    id: "liberation_day",
    rule: "05-05",
    name: { nl: "Bevrijdingsdag", en: "Liberation Day" },
    official: false,
    lustrum: false,
  },
  { id: "ascension", rule: "easter 39", name: { nl: "Hemelvaartsdag", en: "Ascension Day" }, official: true },
  { id: "whit_sunday", rule: "easter 49", name: { nl: "Eerste pinksterdag", en: "Whit Sunday" }, official: true },
  { id: "whit_monday", rule: "easter 50", name: { nl: "Tweede pinksterdag", en: "Whit Monday" }, official: true },
  {
    id: "relief_of_groningen",
    rule: "08-28",
    name: { nl: "Gronings Ontzet", en: "Relief of Groningen" },
    official: false,
    regional: "Groningen",
  },
  {
    id: "relief_of_leiden",
    rule: "10-03",
    name: { nl: "Leidens Ontzet", en: "Relief of Leiden" },
    official: false,
    regional: "Leiden",
  },
  {
    id: "relief_of_alkmaar",
    rule: "10-08",
    name: { nl: "Alkmaars Ontzet", en: "Relief of Alkmaar" },
    official: false,
    regional: "Alkmaar",
  },
  { id: "christmas", rule: "12-25", name: { nl: "Eerste kerstdag", en: "Christmas Day" }, official: true },
  {
    id: "second_christmas_day",
    rule: "12-26",
    name: { nl: "Tweede kerstdag", en: "Second Day of Christmas" },
    official: true,
  },
];
