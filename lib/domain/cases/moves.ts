import { ok, type Result, refuse } from "@/lib/domain/result";
import type { CaseMode, CaseState } from "./words";

type Standing = { states: readonly CaseState[]; modes?: readonly CaseMode[] };
const ALIVE = ["open", "waiting"] as const;

/** From where each step with a case may start. What is not in the table does not happen. */
const MOVES = {
  triage: { states: ALIVE },
  take: { states: ALIVE },
  pass_to: { states: ALIVE },
  listen: { states: ALIVE, modes: ["talking"] },
  start_talking: { states: ALIVE, modes: ["listening"] },
  snooze: { states: ALIVE },
  wake: { states: ALIVE },
  close: { states: ALIVE },
  reopen: { states: ["closed"] },
  set_route: { states: ALIVE },
  end_route: { states: ["open", "waiting", "closed"] },
  note: { states: ["open", "waiting", "closed"] },
} as const satisfies Record<string, Standing>;
export type CaseMove = keyof typeof MOVES;

/** Whether a step can be taken from where the case stands; `wrong_state` names where that is. */
export function checkCaseMove(file: { state: string; mode: string }, move: CaseMove): Result<true> {
  const { states, modes }: Standing = MOVES[move];
  if (!states.some((state) => state === file.state)) {
    return refuse("wrong_state", "cases.otherState", { values: { state: file.state } });
  }
  if (modes && !modes.some((mode) => mode === file.mode)) {
    return refuse("wrong_state", "cases.otherMode", { values: { mode: file.mode } });
  }
  return ok(true);
}
