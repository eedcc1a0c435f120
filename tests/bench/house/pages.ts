import { type Figure, ratio } from "@/tests/bench/support/figure";
import { measure } from "@/tests/bench/support/load";
import type { WebServer } from "@/tests/bench/support/servers";
import { postHandedIn } from "@/tests/support/post";
import { cookieOf, type Town } from "./town";

const MANY = { clients: 8, warmUp: 60, calls: 400 };

/** The pages somebody has open all day, by many at once, beside a page with nothing on it. */
export async function pagesServed(house: WebServer, bare: WebServer, town: Town): Promise<Figure[]> {
  const { itemId } = await postHandedIn(town.writer, { channelIds: town.channelIds, now: new Date() });
  const headers = await cookieOf(town.trekker);
  const hello = await measure({ url: bare.url, ...MANY, call: () => ({ path: "/" }) });
  const figures: Figure[] = [{ name: "bare page", value: hello.perSecond, unit: "/s" }];
  for (const path of ["/", "/board", `/items/${itemId}`, "/agreement", "/team"]) {
    const { perSecond } = await measure({ url: house.url, ...MANY, call: () => ({ path, headers }) });
    const name = path.replace(itemId, "…");
    figures.push({ name: `page ${name}`, value: perSecond, unit: "/s" });
    figures.push(ratio(`page ${name} beside the bare page`, [perSecond, hello.perSecond], "≥ 0.5"));
  }
  return figures;
}
