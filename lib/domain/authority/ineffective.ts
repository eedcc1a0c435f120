import type { CompiledMatrix, PowerTable } from "./compile";
import { UNANSWERED_RANK } from "./decide";
import type { Ineffective } from "./model";
import { insidersOf } from "./overlaps";
import { at, type Box, cutFact, type Space, situationIn, splitOn, sticksOut, sticksOutAfter } from "./space";

/** The rows whose removal changes no verdict and no obligation in any situation. */
export function findIneffective({ space, tables }: CompiledMatrix): Ineffective[] {
  const found: Ineffective[] = [];
  for (const table of tables.values()) {
    const rows = nestedRows(table);
    table.rows.forEach(({ id, box }, row) => {
      if (questionsAbout(space, rows, row).some((question) => changesSomething(space, question))) return;
      found.push({ kind: "ineffective", row: id, example: situationIn(space, table.power, box) });
    });
  }
  return found;
}

/** A row with the numbers of the rows that replace it: those strictly inside it, none when it is binding. */
type Nested = { box: Box; rank: number; keys: readonly string[]; insiders: readonly number[] };

function nestedRows(table: PowerTable): Nested[] {
  return table.rows.map(({ box, rank, binding, obligations }, row) => {
    return { box, rank, keys: obligations.map(({ key }) => key), insiders: binding ? [] : insidersOf(table, row) };
  });
}

/** Does removing the row `asked` change the verdict, or one of the obligations that have a bit in `duties`? */
type Question = {
  rows: readonly Nested[];
  asked: number;
  /** The other rows that share a situation with it. */
  near: readonly number[];
  /** 1 for a row that would count again, were it not for the row asked about, which lies inside it. */
  isCovered: Uint8Array;
  /** Per row which of the obligations at stake it brings, as bits. */
  duties: Int32Array;
};

const DUTIES_PER_QUESTION = 31;

function questionsAbout(space: Space, rows: readonly Nested[], asked: number): Question[] {
  const box = rows[asked]?.box ?? space.everything;
  const near: number[] = [];
  const isCovered = new Uint8Array(rows.length);
  const atStake = new Set(rows[asked]?.keys);
  rows.forEach((row, number) => {
    if (number === asked || sticksOut(space, box, row.box) < 0) return;
    near.push(number);
    if (!row.insiders.includes(asked)) return;
    isCovered[number] = 1;
    for (const key of row.keys) atStake.add(key);
  });
  const keys = [...atStake];
  const questions: Question[] = [];
  for (let first = 0; first === 0 || first < keys.length; first += DUTIES_PER_QUESTION) {
    const duties = dutiesOf(rows, keys.slice(first, first + DUTIES_PER_QUESTION));
    questions.push({ rows, asked, near, isCovered, duties });
  }
  return questions;
}

function dutiesOf(rows: readonly Nested[], keys: readonly string[]): Int32Array {
  const duties = new Int32Array(rows.length);
  if (keys.length === 0) return duties;
  const bits = new Map(keys.map((key, bit) => [key, 1 << bit]));
  rows.forEach((row, number) => {
    duties[number] = row.keys.reduce((sum, key) => sum | (bits.get(key) ?? 0), 0);
  });
  return duties;
}

// How a row lies to a box: apart, matching all of it, or matching partly; then the state is WHOLLY plus the number of
// facts on which the box sticks out of the row.
const APART = 0;
const WHOLLY = 1;
const PARTLY = 2;

/** A box still to be searched, with the rows that matter there: those known to match all of it, and the others. */
type Place = { box: Box; wholly: readonly number[]; met: readonly number[]; state: (row: number) => number };

type Answer = { rank: number; duties: number };

/** How the rows lie to one box, and the bounds of the answers there with and without the row. */
type Outlook = {
  wholly: readonly number[];
  partly: readonly number[];
  state: Uint16Array;
  with: Answer;
  /** Without the row: at least this, at most that, whatever the rows that match only partly do. */
  least: Answer;
  most: Answer;
};

function changesSomething(space: Space, question: Question): boolean {
  const { rows, asked, near } = question;
  const start = rows[asked]?.box ?? space.everything;
  const boxOfRow = (row: number) => rows[row]?.box ?? space.everything;
  const todo: Place[] = [
    { box: start, wholly: [], met: near, state: (row) => WHOLLY + sticksOut(space, start, boxOfRow(row)) },
  ];
  for (let place = todo.pop(); place; place = todo.pop()) {
    const outlook = lookAt(question, place);
    if (!outlook || isSame(outlook)) continue;
    const { state, wholly } = outlook;
    const open = openRows(question, outlook);
    const settling = open.filter((row) => isSettling(question, outlook, row));
    // First cut off what settles the matter at once: often nothing is left, and else less to search.
    const cuts = settling.length > 0 ? settling : open;
    const [first, ...others] = cuts;
    // Nothing is open any more and the answers differ.
    if (first === undefined) return true;
    const widest = others.reduce((best, row) => ((state[row] ?? 0) < (state[best] ?? 0) ? row : best), first);
    const boxes = [place.box, boxOfRow(widest)] as const;
    for (const cut of splitOn(space, cutFact(space, boxes, cuts.map(boxOfRow)), boxes)) {
      const partState = (row: number) => WHOLLY + sticksOutAfter(cut, boxOfRow(row), (state[row] ?? WHOLLY) - WHOLLY);
      todo.push({ box: cut.part, wholly, met: open, state: partState });
    }
  }
  return false;
}

/** Whether, where all of `row` matches, the row asked about changes nothing: it is replaced there, or outdone. */
function isSettling(question: Question, { state, with: kept, most }: Outlook, row: number): boolean {
  if (question.rows[question.asked]?.insiders.includes(row)) return true;
  const { rank, duties } = mildestOf(question, row, state);
  return rank >= Math.max(kept.rank, most.rank) && ((kept.duties | most.duties) & ~duties) === 0;
}

/** Null where an exception has replaced the row in the whole box: there it can change nothing. */
function lookAt(question: Question, place: Place): Outlook | null {
  const { rows, asked } = question;
  const state = new Uint16Array(rows.length);
  const wholly = [...place.wholly];
  const partly: number[] = [];
  for (const row of wholly) state[row] = WHOLLY;
  for (const row of place.met) {
    const found = place.state(row);
    state[row] = found;
    if (found === WHOLLY) wholly.push(row);
    else if (found >= PARTLY) partly.push(row);
  }
  if (closestOf(rows[asked]?.insiders ?? [], state) === WHOLLY) return null;
  return { wholly, partly, state, ...boundsOf(question, wholly, state) };
}

function boundsOf(question: Question, wholly: readonly number[], state: Uint16Array) {
  const common = { rank: UNANSWERED_RANK, duties: 0 };
  const least = { rank: UNANSWERED_RANK, duties: 0 };
  const most = { rank: UNANSWERED_RANK, duties: 0 };
  for (const row of wholly) {
    const replaced = closestOf(question.rows[row]?.insiders ?? [], state);
    if (replaced === WHOLLY) continue;
    if (question.isCovered[row] !== 1) raise(common, mildestOf(question, row, state));
    else {
      raise(most, answerOf(question, row));
      if (replaced === APART) raise(least, answerOf(question, row));
    }
  }
  raise(least, common);
  raise(most, common);
  raise(common, answerOf(question, question.asked));
  return { with: common, least, most };
}

const answerOf = ({ rows, duties }: Question, row: number): Answer => {
  return { rank: rows[row]?.rank ?? UNANSWERED_RANK, duties: at(duties, row) };
};

function raise(answer: Answer, { rank, duties }: Answer): void {
  if (rank > answer.rank) answer.rank = rank;
  answer.duties |= duties;
}

/** What is certain of a row that matches: it counts or else one of its exceptions, so whatever all of these bring. */
function mildestOf(question: Question, row: number, state: Uint16Array): Answer {
  const mildest = answerOf(question, row);
  for (const inner of question.rows[row]?.insiders ?? []) {
    if (!state[inner]) continue;
    mildest.rank = Math.min(mildest.rank, question.rows[inner]?.rank ?? UNANSWERED_RANK);
    mildest.duties &= at(question.duties, inner);
  }
  return mildest;
}

/** Whether one of the rows matches wholly, else partly, else none at all. */
function closestOf(rows: readonly number[], state: Uint16Array): number {
  let closest = APART;
  for (const row of rows) {
    const found = state[row] ?? APART;
    if (found === WHOLLY) return WHOLLY;
    if (found >= PARTLY) closest = PARTLY;
  }
  return closest;
}

// Rows that count either way raise both sides alike, so equal bounds stay equal whatever those rows do.
const isSame = ({ with: kept, least, most }: Outlook): boolean =>
  least.rank === most.rank && kept.rank === least.rank && least.duties === most.duties && kept.duties === least.duties;

/** The rows that match only partly and on which it still depends whether the row changes something. */
function openRows({ rows, asked, isCovered, duties }: Question, outlook: Outlook): number[] {
  const { state, least } = outlook;
  const floorRank = Math.min(outlook.with.rank, least.rank);
  const floorDuties = outlook.with.duties & least.duties;
  const isOpen = new Uint8Array(rows.length);
  for (const inner of rows[asked]?.insiders ?? []) isOpen[inner] = 1;
  for (const list of [outlook.wholly, outlook.partly]) {
    for (const number of list) {
      const row = rows[number];
      if (!row) continue;
      const matters = isCovered[number] === 1 || row.rank > floorRank || (at(duties, number) & ~floorDuties) !== 0;
      if (!matters || closestOf(row.insiders, state) === WHOLLY) continue;
      isOpen[number] = 1;
      for (const inner of row.insiders) isOpen[inner] = 1;
    }
  }
  return outlook.partly.filter((row) => isOpen[row] === 1);
}
