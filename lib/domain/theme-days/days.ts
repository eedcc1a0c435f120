import type { DayRule } from "./rules";

export type Country = "BE" | "NL";

export type ThemeDayRow = {
  nl: string;
  en: string;
  rule: DayRule;
  /** How many days it lasts; one when left out. */
  days?: number;
  /** Kept in one of the two countries only. */
  only?: Country;
};

const on = (date: string): DayRule => ({ on: date });

/** Of the church calendar, by its distance from Easter Sunday or its date, as both countries keep it. */
const FEASTS: ThemeDayRow[] = [
  { nl: "Nieuwjaar", en: "New Year's Day", rule: on("01-01") },
  { nl: "Driekoningen", en: "Epiphany", rule: on("01-06") },
  { nl: "Carnaval", en: "Carnival", rule: { easter: -49 }, days: 3 },
  { nl: "Goede Vrijdag", en: "Good Friday", rule: { easter: -2 } },
  { nl: "Pasen", en: "Easter", rule: { easter: 0 }, days: 2 },
  { nl: "Hemelvaart", en: "Ascension Day", rule: { easter: 39 } },
  { nl: "Pinksteren", en: "Whitsun", rule: { easter: 49 }, days: 2 },
  { nl: "Allerheiligen", en: "All Saints' Day", rule: on("11-01") },
  { nl: "Allerzielen", en: "All Souls' Day", rule: on("11-02") },
  { nl: "Kerstmis", en: "Christmas", rule: on("12-25"), days: 2 },
  { nl: "Oudejaarsdag", en: "New Year's Eve", rule: on("12-31") },
];

/** Proclaimed by the United Nations or UNESCO; the number is the resolution of the General Assembly (A/RES/…). */
const UNITED_NATIONS: ThemeDayRow[] = [
  // 60/7
  { nl: "Holocaustherdenkingsdag", en: "Holocaust Remembrance Day", rule: on("01-27") },
  // UNESCO 30 C/62
  { nl: "Dag van de Moedertaal", en: "International Mother Language Day", rule: on("02-21") },
  // 32/142
  { nl: "Internationale Vrouwendag", en: "International Women's Day", rule: on("03-08") },
  // 66/281
  { nl: "Dag van het Geluk", en: "International Day of Happiness", rule: on("03-20") },
  // 2142 (XXI)
  { nl: "Dag tegen Racisme", en: "Day against Racial Discrimination", rule: on("03-21") },
  // 66/149
  { nl: "Werelddownsyndroomdag", en: "World Down Syndrome Day", rule: on("03-21") },
  // 47/193
  { nl: "Wereldwaterdag", en: "World Water Day", rule: on("03-22") },
  // 62/139
  { nl: "Wereldautismedag", en: "World Autism Awareness Day", rule: on("04-02") },
  // WHA 2.35
  { nl: "Wereldgezondheidsdag", en: "World Health Day", rule: on("04-07") },
  // 63/278
  { nl: "Dag van de Aarde", en: "Earth Day", rule: on("04-22") },
  // UNESCO 28 C/3.18
  { nl: "Werelddag van het Boek", en: "World Book Day", rule: on("04-23") },
  // 48/432
  { nl: "Dag van de Persvrijheid", en: "World Press Freedom Day", rule: on("05-03") },
  // 47/237
  { nl: "Dag van het Gezin", en: "International Day of Families", rule: on("05-15") },
  // 72/211
  { nl: "Wereldbijendag", en: "World Bee Day", rule: on("05-20") },
  // 55/201
  { nl: "Dag van de Biodiversiteit", en: "Day for Biological Diversity", rule: on("05-22") },
  // WHA 42.19
  { nl: "Werelddag zonder Tabak", en: "World No Tobacco Day", rule: on("05-31") },
  // 72/272
  { nl: "Wereldfietsdag", en: "World Bicycle Day", rule: on("06-03") },
  // 2994 (XXVII)
  { nl: "Wereldmilieudag", en: "World Environment Day", rule: on("06-05") },
  // 63/111
  { nl: "Wereldoceanendag", en: "World Oceans Day", rule: on("06-08") },
  // WHA 58.13
  { nl: "Wereldbloeddonordag", en: "World Blood Donor Day", rule: on("06-14") },
  // 55/76
  { nl: "Wereldvluchtelingendag", en: "World Refugee Day", rule: on("06-20") },
  // 65/275
  { nl: "Dag van de Vriendschap", en: "International Day of Friendship", rule: on("07-30") },
  // 54/120
  { nl: "Dag van de Jeugd", en: "International Youth Day", rule: on("08-12") },
  // UNESCO 14 C/1.441
  { nl: "Dag van de Alfabetisering", en: "International Literacy Day", rule: on("09-08") },
  // 62/7
  { nl: "Dag van de Democratie", en: "International Day of Democracy", rule: on("09-15") },
  // 55/282
  { nl: "Dag van de Vrede", en: "International Day of Peace", rule: on("09-21") },
  // 45/106
  { nl: "Dag van de Ouderen", en: "International Day of Older Persons", rule: on("10-01") },
  // UNESCO 27 C/INF.7
  { nl: "Dag van de Leraar", en: "World Teachers' Day", rule: on("10-05") },
  // FAO C 79/1
  { nl: "Wereldvoedseldag", en: "World Food Day", rule: on("10-16") },
  // 47/196
  { nl: "Dag van Verzet tegen Armoede", en: "Day for the Eradication of Poverty", rule: on("10-17") },
  // 61/225
  { nl: "Wereld Diabetes Dag", en: "World Diabetes Day", rule: on("11-14") },
  // 836 (IX), 44/25
  { nl: "Dag van de Rechten van het Kind", en: "World Children's Day", rule: on("11-20") },
  // 54/134
  { nl: "Dag tegen Geweld op Vrouwen", en: "Day against Violence towards Women", rule: on("11-25") },
  // WHA, 1988; 43/15
  { nl: "Wereldaidsdag", en: "World AIDS Day", rule: on("12-01") },
  // 47/3
  { nl: "Dag van Personen met een Handicap", en: "Day of Persons with Disabilities", rule: on("12-03") },
  // 40/212
  { nl: "Dag van de Vrijwilliger", en: "International Volunteer Day", rule: on("12-05") },
  // 423 (V)
  { nl: "Dag van de Mensenrechten", en: "Human Rights Day", rule: on("12-10") },
];

/** Kept by who is named beside it; both countries join in. */
const SHARED: ThemeDayRow[] = [
  // Poëziecentrum and Poetry International: the last Thursday of January
  { nl: "Gedichtendag", en: "Poetry Day", rule: { nth: "last", weekday: "thu", month: 1 } },
  // Union for International Cancer Control
  { nl: "Wereldkankerdag", en: "World Cancer Day", rule: on("02-04") },
  { nl: "Valentijnsdag", en: "Valentine's Day", rule: on("02-14") },
  // International Theatre Institute
  { nl: "Werelddag van het Theater", en: "World Theatre Day", rule: on("03-27") },
  { nl: "Dag van de Arbeid", en: "Labour Day", rule: on("05-01") },
  // European Council of Milan, 1985
  { nl: "Dag van Europa", en: "Europe Day", rule: on("05-09") },
  { nl: "Moederdag", en: "Mother's Day", rule: { nth: 2, weekday: "sun", month: 5 } },
  // International Council of Nurses
  { nl: "Dag van de Verpleging", en: "International Nurses Day", rule: on("05-12") },
  // May 17, 1990: WHO takes homosexuality off its list of diseases
  { nl: "Dag tegen Homofobie en Transfobie", en: "Day against Homophobia and Transphobia", rule: on("05-17") },
  // International Council of Museums
  { nl: "Internationale Museumdag", en: "International Museum Day", rule: on("05-18") },
  // European Commission: each year from 16 to 22 September
  { nl: "Week van de Mobiliteit", en: "European Mobility Week", rule: on("09-16"), days: 7 },
  // Alzheimer's Disease International
  { nl: "Werelddag Dementie", en: "World Alzheimer's Day", rule: on("09-21") },
  // Council of Europe
  { nl: "Europese Dag van de Talen", en: "European Day of Languages", rule: on("09-26") },
  { nl: "Werelddierendag", en: "World Animal Day", rule: on("10-04") },
  // World Federation for Mental Health
  { nl: "Dag van de Geestelijke Gezondheid", en: "World Mental Health Day", rule: on("10-10") },
  { nl: "Coming-outdag", en: "Coming Out Day", rule: on("10-11") },
  { nl: "Halloween", en: "Halloween", rule: on("10-31") },
  { nl: "Sint-Maarten", en: "St Martin's Day", rule: on("11-11") },
];

/** Of Flanders and Belgium. */
const FLEMISH: ThemeDayRow[] = [
  // Iedereen Leest: the whole of March
  { nl: "Jeugdboekenmaand", en: "Children's Book Month", rule: on("03-01"), days: 31, only: "BE" },
  // dagvandezorg.be: the third Sunday of March
  { nl: "Dag van de Zorg", en: "Care Day", rule: { nth: 3, weekday: "sun", month: 3 }, only: "BE" },
  { nl: "Vaderdag", en: "Father's Day", rule: { nth: 2, weekday: "sun", month: 6 }, only: "BE" },
  // Decree of 6 July 1973
  { nl: "Feest van de Vlaamse Gemeenschap", en: "Day of the Flemish Community", rule: on("07-11"), only: "BE" },
  { nl: "Nationale feestdag", en: "Belgian National Day", rule: on("07-21"), only: "BE" },
  // Herita: the second Sunday of September
  { nl: "Open Monumentendag", en: "Heritage Open Day", rule: { nth: 2, weekday: "sun", month: 9 }, only: "BE" },
  // openbedrijvendag.be: the first Sunday of October
  { nl: "Open Bedrijvendag", en: "Open Business Day", rule: { nth: 1, weekday: "sun", month: 10 }, only: "BE" },
  { nl: "Wapenstilstand", en: "Armistice Day", rule: on("11-11"), only: "BE" },
  { nl: "Koningsdag", en: "King's Feast", rule: on("11-15"), only: "BE" },
  { nl: "Sinterklaas", en: "St Nicholas", rule: on("12-06"), only: "BE" },
];

/** Of the Netherlands. */
const DUTCH: ThemeDayRow[] = [
  // The day before when 27 April is a Sunday
  { nl: "Koningsdag", en: "King's Day", rule: { on: "04-27", notOnSunday: true }, only: "NL" },
  { nl: "Dodenherdenking", en: "Remembrance Day", rule: on("05-04"), only: "NL" },
  { nl: "Bevrijdingsdag", en: "Liberation Day", rule: on("05-05"), only: "NL" },
  { nl: "Vaderdag", en: "Father's Day", rule: { nth: 3, weekday: "sun", month: 6 }, only: "NL" },
  // veteranendag.nl: the last Saturday of June
  { nl: "Veteranendag", en: "Veterans Day", rule: { nth: "last", weekday: "sat", month: 6 }, only: "NL" },
  { nl: "Keti Koti", en: "Keti Koti", rule: on("07-01"), only: "NL" },
  // Constitution, article 65
  { nl: "Prinsjesdag", en: "Prince's Day", rule: { nth: 3, weekday: "tue", month: 9 }, only: "NL" },
  // Oranje Fonds: the fourth Saturday of September
  { nl: "Burendag", en: "Neighbours' Day", rule: { nth: 4, weekday: "sat", month: 9 }, only: "NL" },
  // CPNB: from the first Wednesday of October
  {
    nl: "Kinderboekenweek",
    en: "Children's Book Week",
    rule: { nth: 1, weekday: "wed", month: 10 },
    days: 12,
    only: "NL",
  },
  { nl: "Pakjesavond", en: "St Nicholas' Eve", rule: on("12-05"), only: "NL" },
];

/**
 * Days with a name that people expect an organisation to know, fixed and movable. Facts only: the name and when it falls.
 * Sources stand above each group and beside each day that somebody proclaimed; what has none is custom of long standing.
 */
export const THEME_DAYS: readonly ThemeDayRow[] = [...FEASTS, ...UNITED_NATIONS, ...SHARED, ...FLEMISH, ...DUTCH];
