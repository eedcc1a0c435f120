import { QUESTIONS, type Question } from "@/lib/domain/agreement";
import type { Power } from "@/lib/domain/authority";

/**
 * The powers that rows under a question may speak of. Questions 5 and 7 ask what rides along with an answer, so their
 * rows may be of any power that goes out; under who accepts may stand that writing something needs acceptance.
 * Source: domain.md, the table under "Authority rules"; seed 004 §6.2.
 */
export const POWERS_OF: Record<Question, readonly [Power, ...Power[]]> = {
  creator: ["respond"],
  critic: ["respond"],
  content: ["respond"],
  expert_may: ["involve_expert"],
  expert_must: ["respond", "accept", "publish"],
  harden: ["harden"],
  segments: ["respond", "accept", "publish"],
  editor: ["respond"],
  accept: ["accept", "respond"],
  publish: ["publish"],
  start_talking: ["start_talking"],
};

type Placed = { id: string; question: Question; number: number };

/** The rows as they are read: question by question, each in the order of its numbers. */
export function inReadingOrder<T extends Placed>(rows: readonly T[]): T[] {
  const rank = new Map(QUESTIONS.map((question, index) => [question, index]));
  const rankOf = ({ question }: Placed) => rank.get(question) ?? QUESTIONS.length;
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || a.number - b.number);
}

/**
 * Puts a row behind another of its question, or first in it (`after` null), and numbers all rows from 1 in reading order.
 * Gives only the numbers that change. An `after` that is not there, or of another question, puts it last.
 */
export function renumbered(rows: readonly Placed[], moved?: { id: string; after: string | null }): Map<string, number> {
  const ordered = moved ? withMoved(inReadingOrder(rows), moved) : inReadingOrder(rows);
  const numbers = ordered.map(({ id, number }, index) => ({ id, number, next: index + 1 }));
  return new Map(numbers.flatMap(({ id, number, next }) => (number === next ? [] : [[id, next] as const])));
}

function withMoved(ordered: readonly Placed[], { id, after }: { id: string; after: string | null }): Placed[] {
  const row = ordered.find((one) => one.id === id);
  if (!row) return [...ordered];
  const others = ordered.filter((one) => one.id !== id);
  const own = others.filter(({ question }) => question === row.question);
  const place = after === null ? 0 : own.findIndex((one) => one.id === after) + 1;
  const isKnown = after === null || place > 0;
  const at = isKnown ? place : own.length;
  own.splice(at, 0, row);
  return QUESTIONS.flatMap((question) =>
    question === row.question ? own : others.filter((one) => one.question === question),
  );
}
