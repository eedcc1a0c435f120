import type { Situation, When } from "@/lib/domain/authority";
import { type Box, type Space, whenOf } from "@/lib/domain/authority/space";

/** What is usual, so that an example is one that people meet: nobody thinks first of a crisis outside office hours. */
const USUAL: Record<string, readonly string[]> = {
  role: ["member", "trekker"],
  authorKind: ["conversationalist", "creator"],
  risk: ["low", "medium"],
  priority: ["normal"],
  moment: ["office_hours"],
  atTheButtons: ["no"],
  crisisMode: ["off"],
  contentStatus: ["soft"],
  workKind: ["case"],
};
/** A post is ours, and of ourselves. */
const USUAL_OF_POST: Record<string, readonly string[]> = { authorKind: ["organisation"], contentKind: ["own_content"] };

/** One situation out of a box that is not empty: of every fact the most usual value that the box has. */
export function likelyIn(space: Space, power: string, box: Box): Situation {
  const when: When = whenOf(space, box);
  const isPost = when.workKind?.includes("case") === false;
  const facts = space.facts.map((fact, number): [string, string] => {
    const values = when[fact] ?? space.values[number] ?? [];
    const wishes = [...(isPost ? (USUAL_OF_POST[fact] ?? []) : []), ...(USUAL[fact] ?? [])];
    return [fact, wishes.find((wish) => values.includes(wish)) ?? values[0] ?? ""];
  });
  return { power, facts: Object.fromEntries(facts) };
}
