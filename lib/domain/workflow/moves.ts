import type { Stage } from "@/lib/domain/agreement";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const ITEM_STATES = ["open", "published", "withdrawn", "archived"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Where each step of the flow may start from. What is not in the table does not happen. */
const MOVES = {
  start_talking: ["notice"],
  edit: ["respond", "accept", "publish"],
  submit: ["respond"],
  accept: ["accept"],
  send_back: ["accept", "publish"],
  sign_off: ["respond", "accept", "publish"],
  plan: ["respond", "accept", "publish"],
  publish: ["publish"],
  withdraw: ["notice", "respond", "accept", "publish"],
} as const satisfies Record<string, readonly Stage[]>;
export type Move = keyof typeof MOVES;

/** Whether a step can be taken from where the item stands; `wrong_state` names where that is. */
export function checkMove(item: { state: string; stage: string }, move: Move): Result<true> {
  const from: readonly string[] = MOVES[move];
  if (item.state !== "open") return refuse("wrong_state", "flow.closed", { values: { state: item.state } });
  if (!from.includes(item.stage)) return refuse("wrong_state", "flow.otherStage", { values: { stage: item.stage } });
  return ok(true);
}
