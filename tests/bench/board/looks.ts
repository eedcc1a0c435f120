import { cookieOf, type Town } from "@/tests/bench/house/town";
import type { Figure } from "@/tests/bench/support/figure";
import { measure } from "@/tests/bench/support/load";
import type { WebServer } from "@/tests/bench/support/servers";

const SERVED = { clients: 1, warmUp: 15, calls: 60 };

/** Ways of looking at the board, each as the address of the page that shows it. */
const LOOKS = {
  "as it is": "/board",
  "a word that a sixth of them has": "/board?words=kerstmarkt",
  "a word that none has": "/board?words=zeehond",
  "two words": "/board?words=station+plaats",
  "most votes first": "/board?sort=votes",
  "longest waiting first": "/board?sort=age",
  "one's own, with what became of them": "/board?filter=mine",
};

/** What the server needs for the page of a full board, looked at in different ways. */
export async function looksAtBoard(house: WebServer, town: Town): Promise<Figure[]> {
  const headers = await cookieOf(town.trekker);
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(LOOKS)) {
    const { p50Ms } = await measure({ url: house.url, ...SERVED, call: () => ({ path, headers }) });
    figures.push({ name: `board with 10,000 ideas, ${name}: page, p50`, value: p50Ms, unit: "ms", target: "≤ 150" });
  }
  return figures;
}
