import { ideaOf } from "./idea";
import { type FileProblem, type Group, IDEAS_MAX, type ReadIdeas } from "./model";
import { suggestedFor } from "./trello";

/** What a column may be called, in Dutch and English and in the exports of other boards. */
const NAMES = {
  title: ["titel", "idee", "naam", "onderwerp", "title", "idea", "name", "card name", "card title", "subject"],
  body: ["tekst", "omschrijving", "beschrijving", "uitleg", "text", "description", "body", "card description", "notes"],
  link: ["link", "url", "adres", "web address"],
  labels: ["label", "labels", "tags", "trefwoorden"],
  group: ["lijst", "kolom", "status", "list", "list name", "column", "board list"],
} as const;
type Part = keyof typeof NAMES;

/**
 * The ideas of a table whose first line names its columns. Rows are counted as a spreadsheet shows them.
 * @param lines cells as texts, the names first.
 */
export function readIdeaTable(lines: readonly (readonly string[])[]): ReadIdeas | FileProblem {
  const [heads = [], ...rows] = lines;
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (filled.length === 0) return { kind: "empty" };
  const places = placesOf(heads);
  if (places.title === undefined) return { kind: "noTitleColumn" };
  if (filled.length > IDEAS_MAX) return { kind: "tooMany", max: IDEAS_MAX };
  const found: ReadIdeas = { groups: [], ideas: [], errors: [], archived: 0, shortened: 0 };
  for (const { cells, row } of filled) {
    const at = (part: Part) => (places[part] === undefined ? "" : (cells[places[part]] ?? ""));
    const labels = at("labels").split(/[;,|]/);
    const read = ideaOf({
      row,
      group: groupKey(at("group")),
      title: at("title"),
      body: at("body"),
      link: at("link"),
      labels,
    });
    if ("error" in read) found.errors.push(read.error);
    else {
      found.ideas.push(read.idea);
      found.shortened += read.isShortened ? 1 : 0;
    }
  }
  return {
    ...found,
    groups: groupsOf(
      found,
      filled.map(({ cells }) => (places.group === undefined ? "" : (cells[places.group] ?? ""))),
    ),
  };
}

function placesOf(heads: readonly string[]): Partial<Record<Part, number>> {
  const known = heads.map((head) => head.trim().toLowerCase());
  const places: Partial<Record<Part, number>> = {};
  for (const part of Object.keys(NAMES) as Part[]) {
    const names: readonly string[] = NAMES[part];
    const place = known.findIndex((head) => names.includes(head));
    if (place >= 0) places[part] = place;
  }
  return places;
}

const groupKey = (said: string) => said.trim().toLowerCase();

/** In the order in which the table first names them. */
function groupsOf({ ideas }: ReadIdeas, said: readonly string[]): Group[] {
  const names = new Map(said.toReversed().map((name) => [groupKey(name), name.trim()]));
  const keys = [...new Set(said.map(groupKey))];
  return keys
    .map((key) => {
      const name = (names.get(key) ?? "").slice(0, 100).toWellFormed();
      return { key, name, count: ideas.filter(({ group }) => group === key).length, suggested: suggestedFor(name) };
    })
    .filter(({ count }) => count > 0);
}
