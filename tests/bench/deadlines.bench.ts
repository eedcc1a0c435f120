import { closeDatabase } from "@/lib/platform/database";
import { closeJobSender } from "@/lib/platform/queues";
import { freshDatabase } from "@/tests/support/database";
import { testEnvironment } from "@/tests/support/environment";
import { busyMinute } from "./deadlines/busy-minute";
import { makeOffice } from "./deadlines/open-stages";
import { sweepCosts } from "./deadlines/sweeps";
import type { Figure } from "./support/figure";
import { withUndo } from "./support/undo";

/** 100,000 open stages: what looking costs while ever more of them are open, and a minute in which 5,000 fall due. */
export function run(): Promise<Figure[]> {
  return withUndo(async (undo) => {
    const database = await freshDatabase();
    Object.assign(process.env, testEnvironment(database.url));
    undo(() => closeDatabase());
    undo(() => closeJobSender());
    const office = await makeOffice();
    const costs = await sweepCosts(office);
    return [...costs, ...(await busyMinute(office, database.url, undo))];
  });
}
