/** What zones are called behind a time, and how far they are from Greenwich, in hours. */
const NAMED: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  west: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
};

const BEHIND =
  /\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*\(?(?:([a-z]{1,4})(?![a-z]))?\s?([-+−]\d{1,2}(?::?\d{2})?)?\)?(?:\s\d{4})?$/i;

/** How far the time at the end of a text is from Greenwich, as "+01:00"; null where it names no zone that is known. */
export function offsetIn(text: string): string | null {
  const time = /\d{1,2}(?:[:.h]| h )\d{2}.*$/.exec(text.slice(6))?.[0];
  const [, name, distance] = (time && BEHIND.exec(time)) || [];
  const hours = name === undefined ? 0 : NAMED[name.toLowerCase()];
  if (hours === undefined || (name === undefined && distance === undefined)) return null;
  if (distance === undefined) return written(hours < 0 ? "-" : "+", String(Math.abs(hours)), "00");
  const [, sign = "+", more = "0", minutes = "00"] = /^(.)(\d{1,2}):?(\d{2})?$/.exec(distance) ?? [];
  return written(sign === "+" ? "+" : "-", more, minutes);
}

const written = (sign: string, hours: string, minutes: string): string => `${sign}${hours.padStart(2, "0")}:${minutes}`;
