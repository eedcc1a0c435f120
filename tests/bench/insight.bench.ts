import { afterGrowth } from "@/scripts/database/after-growth";
import { makeTown } from "./house/town";
import { growing } from "./insight/growing";
import { type Behind, layHistory, type PastTown } from "./insight/history";
import { type Asking, looksOf, makeMeetings, pageFigures, servedBare, servedInTurn } from "./insight/pages";
import { addUpAll, compareSums } from "./insight/recount";
import { onFreshDatabase } from "./support/bench";
import type { Figure } from "./support/figure";
import { startBare, startHouse } from "./support/servers";

/** INSIGHT_BENCH_POSTS makes it smaller, for a look while working. */
const POSTS = Number(process.env.INSIGHT_BENCH_POSTS ?? 100_000);
/**
 * As many a day for eight years, and for two: nothing looks back further, so that each page tells as much in both and
 * only what lies behind that differs.
 */
const LONG: Behind = { posts: POSTS, days: 2_920 };
const SHORT: Behind = { posts: POSTS / 4, days: 730 };
const NO_IDEAS = 0;

/**
 * The meeting and every page of insight with 100,000 posts and five million figures behind them, beside an organisation
 * that posts as much and began two years ago, on the same server; the sums beside a full recount of all figures.
 */
export function run(): Promise<Figure[]> {
  return onFreshDatabase(async (databaseUrl, undo) => {
    const long = await past(databaseUrl, LONG);
    const short = await past(databaseUrl, SHORT);
    const bare = await startBare(undo);
    const house = await startHouse(databaseUrl, undo);
    await afterGrowth(databaseUrl);
    const hello = await servedBare(bare);
    const served = await servedInTurn(house, await asking(short.town), await asking(long.town));
    const helloAgain = await servedBare(bare);
    const bareMs = (hello.p95Ms + helloAgain.p95Ms) / 2;
    const grown = await growing(long.town, POSTS / 10);
    // Compared once more after all that was changed.
    await compareSums(databaseUrl, long.town.orgId);
    return [
      ...long.figures,
      { name: "bare page: p50, before and after", value: (hello.p50Ms + helloAgain.p50Ms) / 2, unit: "ms" },
      { name: "bare page: p95, before and after", value: bareMs, unit: "ms" },
      ...pageFigures(served, bareMs),
      ...grown,
    ];
  });
}

const asking = async (town: PastTown): Promise<Asking> => {
  return { town, looks: looksOf(await makeMeetings(town), town.goalId) };
};

async function past(databaseUrl: string, behind: Behind): Promise<{ town: PastTown; figures: Figure[] }> {
  const begin = performance.now();
  const town = await layHistory(databaseUrl, await makeTown(NO_IDEAS), behind);
  const laidDown = (performance.now() - begin) / 1000;
  await afterGrowth(databaseUrl);
  const recounting = await addUpAll(town.orgId);
  const { sums, figures } = await compareSums(databaseUrl, town.orgId);
  console.log(`${behind.posts} posts in ${laidDown.toFixed(0)} s, added up in ${recounting.toFixed(0)} s.`);
  return {
    town,
    figures: [
      { name: `full recount of ${behind.posts} posts by the program`, value: recounting, unit: "s" },
      { name: "sums that were kept, each as the recount from single figures has it", value: sums, unit: "" },
      { name: "figures behind them, one per message, metric and day", value: figures, unit: "" },
    ],
  };
}
