import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CalendarError } from "@/lib/domain/worktime";
import { closedDays, type HolidayCountry, holidaysOf } from "@/lib/domain/worktime/holidays";

function datesOf(country: HolidayCountry, year: number, id: string): string[] {
  return holidaysOf(country, year)
    .filter((holiday) => holiday.id === id)
    .map(({ date }) => date);
}

function officialDates(country: HolidayCountry, year: number): string[] {
  return holidaysOf(country, year)
    .filter(({ official }) => official)
    .map(({ date }) => date);
}

describe("Belgium", () => {
  it("has its ten statutory days, and no others, as official", () => {
    expect(officialDates("BE", 2031)).toEqual([
      "2031-01-01",
      "2031-04-14",
      "2031-05-01",
      "2031-05-22",
      "2031-06-02",
      "2031-07-21",
      "2031-08-15",
      "2031-11-01",
      "2031-11-11",
      "2031-12-25",
    ]);
  });

  it("has the days of its communities and regions, never official", () => {
    const regional = holidaysOf("BE", 2026).filter(({ regional }) => regional !== undefined);
    const dates = Object.fromEntries(regional.map(({ id, date }) => [id, date]));
    expect(dates).toMatchObject({
      brussels_region: "2026-05-08",
      flemish_community: "2026-07-11",
      walloon_region: "2026-09-20",
      french_community: "2026-09-27",
      german_speaking_community: "2026-11-15",
      kings_feast: "2026-11-15",
    });
    expect(regional.some(({ official }) => official)).toBe(false);
  });

  it("names the days in Dutch and English", () => {
    const [day] = holidaysOf("BE", 2026).filter(({ id }) => id === "flemish_community");
    expect(day?.name).toEqual({ nl: "Feestdag van de Vlaamse Gemeenschap", en: "Day of the Flemish Community" });
  });
});

describe("the Netherlands", () => {
  it("keeps King's Day on the Saturday before when 27 April is a Sunday", () => {
    expect(datesOf("NL", 2026, "kings_day")).toEqual(["2026-04-27"]);
    expect(datesOf("NL", 2031, "kings_day")).toEqual(["2031-04-26"]);
  });

  it("has 5 May as an official day once in five years, and as a choice in the others", () => {
    expect(datesOf("NL", 2035, "liberation_day_lustrum")).toEqual(["2035-05-05"]);
    expect(datesOf("NL", 2035, "liberation_day")).toEqual([]);
    expect(datesOf("NL", 2036, "liberation_day")).toEqual(["2036-05-05"]);
    expect(officialDates("NL", 2035)).toContain("2035-05-05");
    expect(officialDates("NL", 2036)).not.toContain("2036-05-05");
  });

  it("leaves Good Friday and carnival to the organisation", () => {
    expect(datesOf("NL", 2026, "good_friday")).toEqual(["2026-04-03"]);
    expect(datesOf("NL", 2026, "carnival_monday")).toEqual(["2026-02-16"]);
    expect(officialDates("NL", 2026)).not.toContain("2026-04-03");
  });
});

describe("the days a calendar is closed", () => {
  it("are the official ones and the organisation's own, in order, each once", () => {
    const days = closedDays({ country: "BE", years: [2026, 2027], enabled: "official" }, ["2026-12-24", "2026-12-25"]);
    expect(days).toHaveLength(21);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days).toContain("2026-12-24");
  });

  it("are just the ones switched on, one by one", () => {
    const choice = { country: "BE" as const, years: [2026], enabled: ["christmas", "flemish_community"] };
    expect(closedDays(choice, [])).toEqual(["2026-07-11", "2026-12-25"]);
    expect(closedDays({ ...choice, enabled: [] }, [])).toEqual([]);
  });

  it("close on 5 May every year when both switches are on", () => {
    const enabled = ["liberation_day", "liberation_day_lustrum"];
    const days = closedDays({ country: "NL", years: [2029, 2030, 2031], enabled }, []);
    expect(days).toEqual(["2029-05-05", "2030-05-05", "2031-05-05"]);
  });

  it("refuse an id the country does not have, a date that does not exist, a year that is not known", () => {
    expect(() => closedDays({ country: "NL", years: [2026], enabled: ["armistice"] }, [])).toThrow(CalendarError);
    expect(() => closedDays({ country: "NL", years: [2026], enabled: [] }, ["2026-02-30"])).toThrow(CalendarError);
    expect(() => holidaysOf("NL", 2013)).toThrow(CalendarError);
  });

  it("have ids that occur once a year at most", () => {
    for (const country of ["BE", "NL"] as const) {
      const ids = holidaysOf(country, 2030).map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});

type NamedDay = { date: string; name: string; sunday_feast?: boolean };
type Lists = {
  BE: {
    national_public: NamedDay[];
    national_statutory_10: string[];
    bank_only: NamedDay[];
    flemish_community_day: string[];
    flemish_government_extra: NamedDay[];
  };
  NL: {
    public_vacanza: NamedDay[];
    optional_vacanza: NamedDay[];
    undisputed: string[];
    good_friday: string[];
    liberation_day_lustrum_only: string[];
  };
};

const file = path.resolve(import.meta.dirname, "../../../../shared/data/holidays-be-nl.json");
const isThere = existsSync(file);
const reason = isThere ? "" : " (skipped: ../shared/data/holidays-be-nl.json is not beside this checkout)";
const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

describe.skipIf(!isThere)(`three published lists for 2024 to 2030 agree, or differ for a known reason${reason}`, () => {
  const lists = (): Lists => JSON.parse(readFileSync(file, "utf8"));
  const ours = (country: HolidayCountry, ids: string[]) => closedDays({ country, years, enabled: ids }, []);
  const dates = (days: NamedDay[]) => days.map(({ date }) => date).toSorted();

  it("Belgium: the statutory days are exactly the official ones", () => {
    expect(closedDays({ country: "BE", years, enabled: "official" }, [])).toEqual(lists().BE.national_statutory_10);
  });

  it("Belgium: the only other national days are the two Sunday feasts, which are no statutory days", () => {
    const feasts = lists().BE.national_public.filter((day) => day.sunday_feast);
    expect(dates(feasts)).toEqual(ours("BE", ["easter_sunday", "whit_sunday"]));
    const others = lists().BE.national_public.filter((day) => !day.sunday_feast);
    expect(dates(others)).toEqual(lists().BE.national_statutory_10);
  });

  it("Belgium: the days of the banks, the Flemish Community and its government can each be switched on", () => {
    const { bank_only, flemish_community_day, flemish_government_extra } = lists().BE;
    expect(dates(bank_only)).toEqual(ours("BE", ["good_friday", "ascension_friday", "second_christmas_day"]));
    expect(flemish_community_day).toEqual(ours("BE", ["flemish_community"]));
    expect(dates(flemish_government_extra)).toEqual(ours("BE", ["all_souls", "kings_feast", "second_christmas_day"]));
  });

  it("the Netherlands: official are the undisputed days and 5 May in lustrum years", () => {
    const { undisputed, liberation_day_lustrum_only } = lists().NL;
    const official = closedDays({ country: "NL", years, enabled: "official" }, []);
    expect(official).toEqual([...undisputed, ...liberation_day_lustrum_only].toSorted());
  });

  it("the Netherlands: Good Friday is what one list calls public and we do not", () => {
    const { public_vacanza, good_friday } = lists().NL;
    const official = new Set(closedDays({ country: "NL", years, enabled: "official" }, []));
    expect(dates(public_vacanza).filter((date) => !official.has(date))).toEqual(good_friday);
    expect(good_friday).toEqual(ours("NL", ["good_friday"]));
  });

  it("the Netherlands: 5 May outside lustrum years is the day of choice", () => {
    expect(dates(lists().NL.optional_vacanza)).toEqual(ours("NL", ["liberation_day"]));
  });
});
