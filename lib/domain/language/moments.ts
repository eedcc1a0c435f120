import { dateFormat } from "./formats";
import { intlTag, type Locale } from "./locale";

/** What words about time depend on. `now` comes from outside, so that server and browser say the same. */
export type MomentContext = { now: Date; zone: string; locale: Locale };

type Place = Pick<MomentContext, "zone" | "locale">;

type DayParts = { year: number; month: number; day: number };

const MS_PER_DAY = 86_400_000;

const relatives = new Map<Locale, Intl.RelativeTimeFormat>();

function relative(locale: Locale): Intl.RelativeTimeFormat {
  const known = relatives.get(locale) ?? new Intl.RelativeTimeFormat(intlTag(locale), { numeric: "auto" });
  relatives.set(locale, known);
  return known;
}

function dayIn(zone: string, moment: Date): DayParts {
  const parts = dateFormat("en-GB", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" });
  const found = { year: 0, month: 0, day: 0 };
  for (const { type, value } of parts.formatToParts(moment)) {
    if (type === "year" || type === "month" || type === "day") found[type] = Number(value);
  }
  return found;
}

/** Whole calendar days from `now` to `moment` in the zone: 0 is today, 1 tomorrow, -1 yesterday. */
export function daysAway(moment: Date, { now, zone }: Pick<MomentContext, "now" | "zone">): number {
  const toDayNumber = ({ year, month, day }: DayParts) => Date.UTC(year, month - 1, day) / MS_PER_DAY;
  return toDayNumber(dayIn(zone, moment)) - toDayNumber(dayIn(zone, now));
}

/** "9:40": no leading zero, 24 hours, in both languages. */
export function formatTime(moment: Date, { zone, locale }: Place): string {
  const parts = dateFormat(intlTag(locale), { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  let hour = "";
  let minute = "";
  for (const { type, value } of parts.formatToParts(moment)) {
    if (type === "hour") hour = String(Number(value));
    if (type === "minute") minute = value;
  }
  return `${hour}:${minute}`;
}

/** "dinsdag 24 november", with the year when it is another one. */
export function formatDay(moment: Date, context: MomentContext): string {
  return dayWords(moment, context, { weekday: "long", month: "long", ...yearUnlessThis(moment, context) });
}

/** "di 24 nov", with the year when it is another one. */
export function formatShortDay(moment: Date, context: MomentContext): string {
  return dayWords(moment, context, { weekday: "short", month: "short", ...yearUnlessThis(moment, context) });
}

function yearUnlessThis(moment: Date, { now, zone }: MomentContext): Pick<Intl.DateTimeFormatOptions, "year"> {
  return dayIn(zone, moment).year === dayIn(zone, now).year ? {} : { year: "numeric" };
}

/** Joined by hand: Intl puts commas and points in short forms that no Dutch sentence has. */
function dayWords(moment: Date, { zone, locale }: Place, widths: Intl.DateTimeFormatOptions): string {
  const words = new Map<string, string>();
  for (const part of dateFormat(intlTag(locale), { timeZone: zone, day: "numeric", ...widths }).formatToParts(moment)) {
    words.set(part.type, part.value.replace(/\.$/, ""));
  }
  return ["weekday", "day", "month", "year"].flatMap((type) => words.get(type) ?? []).join(" ");
}

/** "vandaag", "morgen", "gisteren", else "do 26 nov". */
export function formatNearDay(moment: Date, context: MomentContext): string {
  const away = daysAway(moment, context);
  if (Math.abs(away) > 1) return formatShortDay(moment, context);
  return relative(context.locale).format(away, "day");
}

/** "vandaag 16:05", "morgen 9:40", "do 26 nov, 15:30": when something is, as people say it. */
export function formatMoment(moment: Date, context: MomentContext): string {
  const join = Math.abs(daysAway(moment, context)) > 1 ? ", " : " ";
  return formatNearDay(moment, context) + join + formatTime(moment, context);
}

/** "dinsdag 24 november 2026, 15:30": the whole moment, for a title or for the ear. */
export function formatAbsolute(moment: Date, place: Place): string {
  const day = dayWords(moment, place, { weekday: "long", month: "long", year: "numeric" });
  return `${day}, ${formatTime(moment, place)}`;
}

/** The first letter as a capital, for the start of a line: Dutch and English days are written differently there. */
export function atStart(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
