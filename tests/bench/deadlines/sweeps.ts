import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { afterGrowth } from "@/scripts/database/after-growth";
import { type Figure, median, ratio } from "@/tests/bench/support/figure";
import { type Moments, type Office, openStages } from "./open-stages";

/** How many stages are open while the same number falls due. */
const SIZES = [1_000, 10_000, 95_000] as const;
const DUE = 50;
const SWEEPS = 5;
const HOUR_MS = 3_600_000;

/** What looking and firing cost while ever more is open: it has to follow what is due. */
export async function sweepCosts(office: Office): Promise<Figure[]> {
  const figures: Figure[] = [];
  const costs: number[] = [];
  let open = 0;
  for (const size of SIZES) {
    await openStages(office, farAway(size - open - DUE * SWEEPS));
    const moments = Array.from({ length: SWEEPS }, (_, sweep) => new Date(Date.now() - HOUR_MS + (sweep + open) * 10));
    for (const moment of moments) await openStages(office, dueTogether(moment));
    open = size;
    await afterGrowth(process.env.DATABASE_URL ?? "");
    const fired = await timed(moments, async (moment) => {
      const count = await fireDueSteps(office.orgId, moment);
      if (count !== DUE) throw new Error(`Of ${DUE} steps that were due, ${count} fired.`);
    });
    const looked = await timed(moments, (moment) => fireDueSteps(office.orgId, moment));
    costs.push(fired);
    const among = `${size.toLocaleString("en")} open`;
    figures.push({ name: `a sweep that fires ${DUE}, among ${among}`, value: fired, unit: "ms" });
    figures.push({ name: `a sweep that finds nothing due, among ${among}`, value: looked, unit: "ms" });
  }
  const [first = 0, last = 0] = [costs[0], costs.at(-1)];
  figures.push(ratio("the same sweep among 95 times as many", [last, first], "about 1"));
  return figures;
}

async function timed(moments: Date[], sweep: (moment: Date) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const moment of moments) {
    const begin = performance.now();
    await sweep(moment);
    times.push(performance.now() - begin);
  }
  return median(times);
}

/** Deadlines of the coming month, a minute or less apart. */
function farAway(count: number): Moments[] {
  const begin = Date.now() + 24 * HOUR_MS;
  return Array.from({ length: count }, (_, number) => {
    const remindAt = new Date(begin + (number % 40_000) * 60_000);
    return { remindAt, dueAt: new Date(remindAt.getTime() + 2 * HOUR_MS) };
  });
}

function dueTogether(moment: Date): Moments[] {
  const dueAt = new Date(moment.getTime() + 48 * HOUR_MS);
  return Array.from({ length: DUE }, () => ({ remindAt: moment, dueAt }));
}
