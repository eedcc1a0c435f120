import { recordFault } from "./log";

/** Something the worker does again and again in every organisation that has it to do; it may run twice at the same time. */
export type Round = {
  /** Under which name its faults are logged. */
  part: string;
  where: (now: Date) => Promise<readonly string[]>;
  run: (orgId: string, now: Date) => Promise<unknown>;
};

/** Goes all of them, one after another: a fault in one organisation or in one round holds up nobody else. */
export async function goRounds(rounds: readonly Round[], now: Date): Promise<void> {
  for (const { part, where, run } of rounds) {
    await orSay({ part }, async () => {
      for (const orgId of await where(now)) await orSay({ part, orgId }, () => run(orgId, now));
    });
  }
}

/** A fault is logged under its number; whoever asked goes on, and comes by again. */
export async function orSay(about: { part: string; orgId?: string }, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (fault) {
    recordFault(fault, about);
  }
}
