import { ideaOf } from "./idea";
import { type Destination, type FileProblem, type Group, IDEAS_MAX, type ReadIdeas } from "./model";

type Fields = Record<string, unknown>;

/**
 * The cards of a board as Trello exports it ("Export as JSON"): open cards of open lists, by list.
 * @param board the parsed file. Source: the export of Trello's REST object "board" with lists, cards and labels.
 */
export function readTrello(board: unknown): ReadIdeas | FileProblem {
  if (!isFields(board) || !Array.isArray(board.lists) || !Array.isArray(board.cards)) return { kind: "notTrello" };
  const cards = board.cards.filter(isFields);
  if (cards.length === 0) return { kind: "empty" };
  if (cards.length > IDEAS_MAX) return { kind: "tooMany", max: IDEAS_MAX };
  const lists = new Map(board.lists.filter(isFields).map((list) => [textOf(list.id), list]));
  const found: ReadIdeas = { groups: [], ideas: [], errors: [], archived: 0, shortened: 0 };
  for (const [index, card] of cards.entries()) take(found, { card, lists, row: rowOf(card, index) });
  return { ...found, groups: groupsOf(found, lists) };
}

type Taking = { card: Fields; lists: ReadonlyMap<string, Fields>; row: number };

function take(found: ReadIdeas, { card, lists, row }: Taking): void {
  const list = lists.get(textOf(card.idList));
  const title = textOf(card.name);
  if (card.closed === true || list?.closed === true) {
    found.archived += 1;
    return;
  }
  if (!list) {
    found.errors.push({ row, shown: title.slice(0, 60).toWellFormed(), problem: "unknownList" });
    return;
  }
  const read = ideaOf({
    row,
    group: textOf(list.id),
    title,
    body: textOf(card.desc),
    link: linkOf(card),
    labels: labelsOf(card),
  });
  if ("error" in read) found.errors.push(read.error);
  else {
    found.ideas.push(read.idea);
    found.shortened += read.isShortened ? 1 : 0;
  }
}

function groupsOf({ ideas }: ReadIdeas, lists: ReadonlyMap<string, Fields>): Group[] {
  const used = [...lists].filter(([, list]) => list.closed !== true);
  const groups = used.map(([key, list]) => {
    const name = textOf(list.name).trim().slice(0, 100).toWellFormed();
    return { key, name, count: ideas.filter(({ group }) => group === key).length, suggested: suggestedFor(name) };
  });
  return groups.filter(({ count }) => count > 0);
}

/** What hangs under "done" was an idea once; what is planned or being made was chosen. */
export function suggestedFor(name: string): Destination {
  if (/\b(done|klaar|gedaan|afgewerkt|afgerond|gepubliceerd|published|archief|archived?)\b/i.test(name))
    return "left_out";
  if (/\b(doing|bezig|gekozen|gepland|planned|selected|in progress|to ?do|te doen|in de maak)\b/i.test(name))
    return "selected";
  return "pinned";
}

/** The number on the card where there is one, so that somebody finds it back. */
const rowOf = (card: Fields, index: number) =>
  typeof card.idShort === "number" && Number.isInteger(card.idShort) ? card.idShort : index + 1;

const labelsOf = (card: Fields): string[] =>
  Array.isArray(card.labels)
    ? card.labels.filter(isFields).map((label) => textOf(label.name) || textOf(label.color))
    : [];

/** What somebody attached by its address; a file that only Trello can open is none. */
function linkOf(card: Fields): string {
  const attached = Array.isArray(card.attachments) ? card.attachments.filter(isFields) : [];
  return textOf(attached.find(({ isUpload, url }) => isUpload !== true && /^https?:/.test(textOf(url)))?.url);
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
