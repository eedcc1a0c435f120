import { afterGrowth } from "@/scripts/database/after-growth";
import { type Figure, ratio } from "@/tests/bench/support/figure";
import { type Call, measure } from "@/tests/bench/support/load";
import type { WebServer } from "@/tests/bench/support/servers";
import { type GivenPost, postHandedIn } from "@/tests/support/post";
import { cookieOf, type Town } from "./town";

const CLIENTS = 8;
const ONE = { clients: 1, warmUp: 150, calls: 400 };
const MANY = { clients: CLIENTS, warmUp: 100, calls: 2_500 };
const ACCEPTANCES = { clients: 1, warmUp: 50, calls: 200 };
/** How many posts are prepared at once; more only wait for the same disk. */
const WRITERS = 6;

/** Pinning over HTTP with a real session, beside a route that reads the same words and stores nothing. */
export async function pinning(house: WebServer, bare: WebServer, town: Town): Promise<Figure[]> {
  const cookies = await Promise.all(town.pinners.map(cookieOf));
  const body = (index: number) => ({ title: `Idee ${index}: toon de nieuwe fietsenstalling`, body: "" });
  const pin = (index: number): Call => ({
    path: "/api/commands/board.pinIdea",
    headers: cookies[index % cookies.length] ?? {},
    body: body(index),
  });
  const answer = (index: number): Call => ({ path: "/answer", body: body(index) });
  const bareOne = await measure({ url: bare.url, ...ONE, call: answer });
  const bareMany = await measure({ url: bare.url, ...MANY, call: answer });
  const one = await measure({ url: house.url, ...ONE, call: pin });
  const many = await measure({ url: house.url, ...MANY, call: pin });
  return [
    { name: "bare route handler, 1 client, p50", value: bareOne.p50Ms, unit: "ms" },
    { name: `bare route handler, ${CLIENTS} clients`, value: bareMany.perSecond, unit: "/s" },
    { name: "pin over HTTP, 1 client, p50", value: one.p50Ms, unit: "ms", target: "≤ 8" },
    { name: "pin over HTTP, 1 client, p95", value: one.p95Ms, unit: "ms" },
    { name: `pin over HTTP, ${CLIENTS} clients`, value: many.perSecond, unit: "/s", target: "≥ 300" },
    { name: `pin over HTTP, ${CLIENTS} clients, p50`, value: many.p50Ms, unit: "ms" },
    ratio("bare route's requests a second beside a pin's", [bareMany.perSecond, many.perSecond], "as small as can be"),
  ];
}

/** Accepting over HTTP: every post once, each handed in beforehand by the people themselves. */
export async function accepting(house: WebServer, town: Town): Promise<Figure[]> {
  const posts = await handIn(town, ACCEPTANCES.warmUp + ACCEPTANCES.calls);
  await afterGrowth(process.env.DATABASE_URL ?? "");
  const headers = await cookieOf(town.trekker);
  const accept = (index: number): Call => {
    const post = posts[index];
    if (!post) throw new Error("There are fewer posts than acceptances.");
    return { path: "/api/commands/flow.accept", headers, body: { ...post.seen, fingerprint: post.fingerprint } };
  };
  const accepted = await measure({ url: house.url, ...ACCEPTANCES, call: accept });
  return [
    { name: "accept over HTTP, 1 client, p50", value: accepted.p50Ms, unit: "ms", target: "≤ 12" },
    { name: "accept over HTTP, 1 client, p95", value: accepted.p95Ms, unit: "ms" },
  ];
}

async function handIn({ writer, channelIds }: Town, count: number): Promise<GivenPost[]> {
  const posts: GivenPost[] = [];
  const write = async () => {
    while (posts.length < count) posts.push(await postHandedIn(writer, { channelIds, now: new Date() }));
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return posts;
}
