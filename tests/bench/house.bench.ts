import { setTimeout } from "node:timers/promises";
import { afterGrowth } from "@/scripts/database/after-growth";
import { bareInsert } from "./house/bare-insert";
import { boardFirst } from "./house/board";
import { boardInBrowser } from "./house/browser";
import { calendarServed } from "./house/calendar";
import { accepting, pinning } from "./house/commands";
import { pagesServed } from "./house/pages";
import { makeTown } from "./house/town";
import { onFreshDatabase } from "./support/bench";
import type { Figure } from "./support/figure";
import { startBare, startHouse } from "./support/servers";

/** Under load memory holds what is not tidied up yet; what a process keeps shows once nobody asks for anything. */
const REST_MS = 60_000;

/** Everything one web process does in a day, in one life of it, beside an application and a table with nothing in them. */
export function run(): Promise<Figure[]> {
  return onFreshDatabase(async (databaseUrl, undo) => {
    const figures = await bareInsert(databaseUrl);
    const town = await makeTown();
    const bare = await startBare(undo);
    const house = await startHouse(databaseUrl, undo);
    await afterGrowth(process.env.DATABASE_URL ?? "");
    figures.push({ name: "first answer after start", value: house.firstAnswerMs / 1000, unit: "s", target: "≤ 3" });
    figures.push(...(await pinning(house, bare, town)));
    figures.push(...(await accepting(house, town)));
    figures.push(...(await boardFirst(house, bare, town)));
    figures.push(...(await boardInBrowser(house, town)));
    figures.push(...(await pagesServed(house, bare, town)));
    figures.push(...(await calendarServed(house, town)));
    figures.push({ name: "web process as the last answer went out", value: house.residentMegabytes(), unit: "MB" });
    await setTimeout(REST_MS);
    const resident = house.residentMegabytes();
    figures.push({ name: "web process a minute after all of this", value: resident, unit: "MB", target: "≤ 400" });
    return figures;
  });
}
