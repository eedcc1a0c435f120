import { type Cell, isFilled, plainHead, textOfCell } from "./cells";
import { keysOf, type Platform, platformOf } from "./keys";
import type { Table } from "./tables";

const TOTALS = [
  "total",
  "totals",
  "totaal",
  "totalen",
  "gesamt",
  "insgesamt",
  "summe",
  "somme",
  "som",
  "total general",
  "grand total",
  "eindtotaal",
  "gesamtergebnis",
  "gesamtsumme",
  "totaux",
];
/** Whether a row adds up the others instead of being one: its first words say so. */
export const isOfTotals = (cells: readonly Cell[]): boolean => isTotal(textOfCell(cells.find(isFilled)));
/** Whether that is what the words say. */
export const isTotal = (text: string): boolean => TOTALS.includes(plainHead(text));

/** A table of messages names each of them; a table of days only says the day. */
export const isOfPosts = ({ columns }: Pick<Table, "columns">): boolean =>
  (["id", "contentId", "link", "publishTime"] as const).some((field) => columns[field] !== undefined) ||
  ((columns.text !== undefined || columns.title !== undefined) && columns.date !== undefined);

/** The head of the column with the moments. */
export const dateHead = (tables: readonly Table[]): string => {
  const [table] = tables;
  const column = table?.columns.publishTime ?? table?.columns.date;
  return column === undefined ? "" : (table?.head[column] ?? "");
};

/** What a spreadsheet made of a long number when somebody kept the file with it: "9,39006E+14" names nothing any more. */
const isRounded = (cell: Cell | undefined): boolean =>
  typeof cell === "number" ? !Number.isSafeInteger(cell) : /^\d(?:[.,]\d+)?E\+\d+$/i.test(textOfCell(cell));

export const idOf = ({ columns }: Table, cells: readonly Cell[]): string =>
  [columns.id, columns.contentId]
    .flatMap((column) => (column === undefined || isRounded(cells[column]) ? [] : [textOfCell(cells[column])]))
    .find(Boolean) ?? "";

/** The link of a row; "" where there is none, or where the platform wrote one that leads to nothing. */
export function linkOf({ columns: { link } }: Table, cells: readonly Cell[]): string {
  const url = link === undefined ? "" : textOfCell(cells[link]);
  return /\/(?:undefined|null)\/?$/.test(url) ? "" : url;
}

/** Every name that a row gives its message, the one it is kept under first. */
export function namesOf(table: Table, cells: readonly Cell[], platform: Platform): string[] {
  const url = linkOf(table, cells);
  const id = idOf(table, cells);
  return keysOf({ platform, id: id === "" ? null : id, url: url === "" ? null : url });
}

/** The platform that a title names; null where it names none or more than one. */
export function platformOfTitle(title: string): Platform | null {
  const named = (["facebook", "instagram"] as const).filter((platform) => title.toLowerCase().includes(platform));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Films are named by eleven letters, in a column that says no more than that it is the content. */
const isOfFilms = ({ columns: { contentId }, rows }: Table): boolean =>
  contentId !== undefined &&
  rows.some(({ cells }) => !isOfTotals(cells)) &&
  rows.every(({ cells }) => isOfTotals(cells) || /^[\w-]{11}$/.test(textOfCell(cells[contentId])));

/** Whose file it is: told by its links, else by its titles, its columns and its sheets. */
export function platformIn(tables: readonly Table[]): Platform {
  for (const { columns, rows } of tables) {
    if (columns.link === undefined) continue;
    for (const { cells } of rows.slice(0, 20)) {
      const platform = platformOf(textOfCell(cells[columns.link]));
      if (platform) return platform;
    }
  }
  const heads = tables.flatMap(({ head }) => head.map(plainHead)).join("|");
  const titles = tables.map(({ title }) => title.toLowerCase()).join("|");
  if (/instagram/.test(titles) && !/facebook/.test(titles)) return "instagram";
  if (/facebook/.test(titles)) return "facebook";
  if (tables.some(({ columns, title }) => columns.primary !== undefined && title !== "")) return "meta";
  if (tables.some(({ columns }) => columns.contentId !== undefined && columns.title !== undefined)) return "youtube";
  if (tables.some(({ columns }) => columns.pageName !== undefined)) return "facebook";
  if (tables.some(({ columns }) => columns.accountName !== undefined)) return "instagram";
  if (tables.some(isOfFilms)) return "youtube";
  if (tables.some(({ columns }) => columns.organicFollowers !== undefined)) return "linkedin";
  if (/(?:lifetime|daily) (?:total|new|page|post)/.test(heads)) return "facebook";
  if (/tweet|profile visits|url clicks|detail expands|unfollows/.test(heads)) return "x";
  if (
    /\((?:organi\w+|sponsored|gesponsord\w*|gesponsert|desktop|mobi\w+)\)|sponsored followers|unique visitors/.test(
      heads,
    )
  )
    return "linkedin";
  if (tables.some(({ sheet }) => /^(?:engagement|followers|top posts|discovery|demographics)$/i.test(sheet)))
    return "linkedin";
  if (/reached audience|net growth|profile views/.test(heads)) return "tiktok";
  if (tables.some(({ columns }) => columns.watchHours !== undefined)) return "youtube";
  return "other";
}
