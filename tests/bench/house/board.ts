import { type Figure, ratio } from "@/tests/bench/support/figure";
import { type Measured, measure } from "@/tests/bench/support/load";
import type { WebServer } from "@/tests/bench/support/servers";
import { cookieOf, IDEAS, type Town } from "./town";

const ONE = { clients: 1, warmUp: 40, calls: 100 };
const PACKED = { "accept-encoding": "gzip" };
const BOARD = `board with ${IDEAS.toLocaleString("en")} ideas`;

/** What the server answers first when the board is asked for, beside the page of an application with nothing in it. */
export async function boardFirst(house: WebServer, bare: WebServer, town: Town): Promise<Figure[]> {
  const headers = { ...(await cookieOf(town.trekker)), ...PACKED };
  const hello = await measure({ url: bare.url, ...ONE, call: () => ({ path: "/", headers: PACKED }) });
  const board = await measure({ url: house.url, ...ONE, call: () => ({ path: "/board", headers }) });
  return [
    ...timesOf("bare page", hello),
    ...timesOf(BOARD, board),
    ratio(`${BOARD}: first byte beside the bare page`, [board.firstByteMs, hello.firstByteMs], "≤ 3"),
    ratio(`${BOARD}: whole response beside the bare page`, [board.p50Ms, hello.p50Ms], "≤ 3"),
    { name: `${BOARD}: first response, compressed`, value: board.bytes / 1024, unit: "KB", target: "≤ 60" },
  ];
}

function timesOf(name: string, { firstByteMs, p50Ms }: Measured): Figure[] {
  return [
    { name: `${name}: first byte, p50`, value: firstByteMs, unit: "ms" },
    { name: `${name}: whole response, p50`, value: p50Ms, unit: "ms" },
  ];
}
