import { isDay } from "@/lib/domain/planning";
import { type Cell, textOfCell } from "./cells";
import { offsetIn } from "./zones";

/** Which comes first where a date is written in numbers alone. */
export type DayOrder = "day" | "month";

/** A day, the time of its clock where there is one, and the moment itself where the file names a zone. */
export type Written = { day: string; time: string | null; instant: string | null };

const MONTHS: readonly (readonly string[])[] = [
  ["jan", "januari", "january", "januar", "janvier", "janv", "janner"],
  ["feb", "februari", "february", "februar", "fevrier", "fevr", "fev"],
  ["mar", "maart", "march", "marz", "mars", "mrt", "mrz"],
  ["apr", "april", "avril", "avr"],
  ["may", "mei", "mai"],
  ["jun", "juni", "june", "juin"],
  ["jul", "juli", "july", "juillet", "juil"],
  ["aug", "augustus", "august", "aout"],
  ["sep", "sept", "september", "septembre"],
  ["oct", "okt", "oktober", "october", "octobre"],
  ["nov", "november", "novembre"],
  ["dec", "dez", "december", "dezember", "decembre"],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const DAY_NAME = /^\p{L}{2,10}[.,]{0,2}\s+(?=\d{1,2}[/.-]\d)/u;
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?),?\s+(\S.*)$/i;

/** A date with ordinary spaces and no unseen marks, the name of its day left out and its time behind it. */
const plainDate = (cell: Cell | undefined): string =>
  textOfCell(cell)
    .replace(/\p{Cf}/gu, "")
    .replace(/\s/g, " ")
    .trim()
    .replace(TIME_FIRST, "$2 $1")
    .replace(DAY_NAME, "");

/**
 * The order in which a file writes day and month, told by the whole of it: a number above twelve is a day.
 * both: it writes one date in each order, so one of them is none; open: no date tells.
 */
export function dayOrderOf(cells: Iterable<Cell | undefined>): DayOrder | "both" | "open" | "none" {
  let isNumeric = false;
  let first = false;
  let second = false;
  for (const cell of cells) {
    const found = NUMERIC.exec(plainDate(cell));
    if (!found) continue;
    isNumeric = true;
    if (Number(found[1]) > 12) first = true;
    if (Number(found[2]) > 12) second = true;
  }
  if (!isNumeric) return "none";
  if (first && second) return "both";
  if (first) return "day";
  return second ? "month" : "open";
}

/** What is written in a cell as a day or a moment; null where it is neither. */
export function dateIn(cell: Cell | undefined, order: DayOrder): Written | null {
  const text = plainDate(cell);
  const day = dayIn(text, order);
  if (!day || !isDay(day)) return null;
  const time = timeIn(text);
  return { day, time, instant: time === null ? null : instantIn({ text, day, time }) };
}

function dayIn(text: string, order: DayOrder): string | null {
  const iso = ISO.exec(text);
  if (iso) return dayText(iso[1], iso[2], iso[3]);
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, one = "", two = "", year = ""] = numeric;
    const full = year.length === 2 ? `20${year}` : year;
    return order === "day" ? dayText(full, two, one) : dayText(full, one, two);
  }
  return dayInWords(text);
}

const dayText = (year = "", month = "", day = ""): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** "Mon Feb 03 2025", "Jan 01, 2020", "24 nov. 2026", "3. März 2025". */
function dayInWords(text: string): string | null {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  // The last, for the first can be a day of the week: "mar. 5 mars" is a Tuesday.
  const month = plain
    .match(/[a-z]+/g)
    ?.flatMap((word) => MONTH_OF.get(word) ?? [])
    .at(-1);
  const withoutTime = plain.replace(/\d{1,2}[:u]\d{2}(?::\d{2})?/g, " ").replace(/\s[+-]\d{4}\b/g, " ");
  const year = /\b(\d{4})\b/.exec(withoutTime)?.[1];
  const day = /\b(\d{1,2})(?:e|er|st|nd|rd|th)?\b/.exec(withoutTime.replace(/\b\d{4}\b/g, " "))?.[1];
  return month && year && day ? dayText(year, String(month), day) : null;
}

function timeIn(text: string): string | null {
  const found = /(?:^|[\sT,])(\d{1,2})(?:[:u.h]| h )(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?\s?(m)?/i.exec(
    afterDay(text),
  );
  if (!found) return null;
  const [, hour = "", minute = ""] = found;
  const half = found[5] ? found[4]?.toLowerCase() : undefined;
  const hours = half ? (Number(hour) % 12) + (half === "p" ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59) return null;
  return `${String(hours).padStart(2, "0")}:${minute}`;
}

/** What stands after the day, so that no date with points is taken for a time. */
const afterDay = (text: string): string => text.replace(ISO, "").replace(NUMERIC, "");

/** A moment that names its own distance from Greenwich; null where it names none. */
function instantIn({ text, day, time }: { text: string; day: string; time: string }): string | null {
  const offset = offsetIn(text);
  if (offset === null) return null;
  const moment = Date.parse(`${day}T${time}:00${offset}`);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
const SERIAL_DAYS = { first: 25_569, from: 36_526, until: 73_050 };
const DAY_MS = 86_400_000;

/**
 * A date in a column that is known to hold dates: also a day as a spreadsheet counts them when it lost its form, one
 * without marks between, and seconds as programs count them.
 */
export function dateInColumn(cell: Cell | undefined, order: DayOrder): Written | null {
  const text = plainDate(cell);
  const known = dateIn(cell, order);
  if (known) return known;
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dateIn(dayText(compact[1], compact[2], compact[3]), order);
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return bare(new Date(Number(text) * (text.length === 10 ? 1_000 : 1)), true);
  const [, days = "", part] = SERIAL.exec(text) ?? [];
  if (Number(days) < SERIAL_DAYS.from || Number(days) > SERIAL_DAYS.until) return null;
  const ms = (Number(`${days}.${part ?? 0}`) - SERIAL_DAYS.first) * DAY_MS;
  const { time, ...written } = bare(new Date(Math.round(ms / 60_000) * 60_000), false);
  return { ...written, time: part === undefined ? null : time };
}

const bare = (moment: Date, isInstant: boolean): Written & { time: string } => ({
  day: moment.toISOString().slice(0, 10),
  time: moment.toISOString().slice(11, 16),
  instant: isInstant ? moment.toISOString() : null,
});
