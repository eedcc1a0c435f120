import { closeDatabase } from "@/lib/platform/database";
import { closeJobSender } from "@/lib/platform/queues";
import { afterGrowth } from "@/scripts/database/after-growth";
import { freshDatabase } from "@/tests/support/database";
import { testEnvironment } from "@/tests/support/environment";
import { framesOnBoard } from "./board/frames";
import { looksAtBoard } from "./board/looks";
import { makeTown } from "./house/town";
import type { Figure } from "./support/figure";
import { startHouse } from "./support/servers";
import { withUndo } from "./support/undo";

const IDEAS = 10_000;

/** A board of 10,000 ideas, 5,000 of them in one column: finding something on it, scrolling through it, dragging over it. */
export function run(): Promise<Figure[]> {
  return withUndo(async (undo) => {
    const database = await freshDatabase();
    Object.assign(process.env, testEnvironment(database.url));
    undo(() => closeDatabase());
    undo(() => closeJobSender());
    const town = await makeTown(IDEAS);
    const house = await startHouse(database.url, undo);
    await afterGrowth(process.env.DATABASE_URL ?? "");
    return [...(await looksAtBoard(house, town)), ...(await framesOnBoard(house, town))];
  });
}
