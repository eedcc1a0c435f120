import type { IdeaCard } from "@/lib/features/board/schema";

const FIRST_MS = Date.parse("2026-11-24T14:30:00.000Z");

/** Ids that sort as the names do. */
export const idOf = (name: string) =>
  `${name.padEnd(8, "0").replaceAll(/[^0-9a-f]/g, "f")}-0000-7000-8000-000000000000`;

/** Only what the order depends on is told apart here. */
export function card(name: string, minute: number): IdeaCard {
  const moment = new Date(FIRST_MS + minute * 60_000).toISOString();
  return {
    id: idOf(name),
    title: name,
    column: "pinned",
    version: 0,
    pinnedById: "lieselot",
    pinnedBy: "Lieselot",
    pinnedAt: moment,
    movedAt: moment,
    votes: 0,
    hasVoted: false,
    comments: 0,
    pictures: 0,
    thanks: 0,
    labels: [],
    goal: null,
    bundle: null,
    stack: null,
    answeredAt: null,
    answer: null,
    due: null,
    post: null,
    published: null,
  };
}
