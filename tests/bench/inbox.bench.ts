import { afterGrowth } from "@/scripts/database/after-growth";
import { cookieOf, makeTown, type Town } from "./house/town";
import { fillInbox } from "./inbox/fill";
import { onFreshDatabase } from "./support/bench";
import type { Figure } from "./support/figure";
import { measure } from "./support/load";
import { startHouse, type WebServer } from "./support/servers";

const CASES = 50_000;
const NO_IDEAS = 0;
const SERVED = { clients: 1, warmUp: 15, calls: 60 };

/** Ways of looking at the inbox, each as the address that answers them. */
const LOOKS = {
  "by what is due first": "",
  "what is mine": "view=mine",
  "what is nobody's": "view=unassigned",
  "what waits for somebody": "view=waiting",
  "what was closed last": "view=closed",
  "complaints of high risk": "kind=complaint&risk=high",
  "a word that a sixth of them has": "q=zwerfvuil",
  "a word that hardly any has": "q=zeehond",
  "a word that none has": "q=olifant",
  "two words": "q=veegwagen+kerkstraat",
  "somebody by name": "q=Inwoner+4321",
};

/** An inbox of 50,000 cases: its list, what it is narrowed by, and what is looked for in all that was ever said. */
export function run(): Promise<Figure[]> {
  return onFreshDatabase(async (databaseUrl, undo) => {
    const town = await makeTown(NO_IDEAS);
    await fillInbox(town, CASES);
    const house = await startHouse(databaseUrl, undo);
    await afterGrowth(process.env.DATABASE_URL ?? "");
    return looksAtInbox(house, town);
  });
}

async function looksAtInbox(house: WebServer, town: Town): Promise<Figure[]> {
  const headers = await cookieOf(town.trekker);
  const figures: Figure[] = [];
  for (const [name, query] of Object.entries(LOOKS)) {
    const { p95Ms } = await measure({
      url: house.url,
      ...SERVED,
      call: () => ({ path: `/api/inbox?${query}`, headers }),
    });
    figures.push({
      name: `inbox with 50,000 cases, ${name}: p95`,
      value: p95Ms,
      unit: "ms",
      target: query.startsWith("q=") ? "≤ 400" : "≤ 150",
    });
  }
  const page = await measure({ url: house.url, ...SERVED, call: () => ({ path: "/inbox", headers }) });
  return [...figures, { name: "inbox with 50,000 cases: page, p95", value: page.p95Ms, unit: "ms", target: "≤ 250" }];
}
