import { busyMinute } from "./deadlines/busy-minute";
import { makeOffice } from "./deadlines/open-stages";
import { sweepCosts } from "./deadlines/sweeps";
import { onFreshDatabase } from "./support/bench";
import type { Figure } from "./support/figure";

/** 100,000 open stages: what looking costs while ever more of them are open, and a minute in which 5,000 fall due. */
export function run(): Promise<Figure[]> {
  return onFreshDatabase(async (databaseUrl, undo) => {
    const office = await makeOffice();
    const costs = await sweepCosts(office);
    return [...costs, ...(await busyMinute(office, databaseUrl, undo))];
  });
}
