import { afterGrowth } from "@/scripts/database/after-growth";
import { framesOnBoard } from "./board/frames";
import { looksAtBoard } from "./board/looks";
import { makeTown } from "./house/town";
import { onFreshDatabase } from "./support/bench";
import type { Figure } from "./support/figure";
import { startHouse } from "./support/servers";

const IDEAS = 10_000;

/** A board of 10,000 ideas, 5,000 of them in one column: finding something on it, scrolling through it, dragging over it. */
export function run(): Promise<Figure[]> {
  return onFreshDatabase(async (databaseUrl, undo) => {
    const town = await makeTown(IDEAS);
    const house = await startHouse(databaseUrl, undo);
    await afterGrowth(process.env.DATABASE_URL ?? "");
    return [...(await looksAtBoard(house, town)), ...(await framesOnBoard(house, town))];
  });
}
