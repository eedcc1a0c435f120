import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

type Source = { path: string; secret: string };
type Flood = { aSecond: number; seconds: number; prefix: string };
/** What came of it: every id that was sent, how long each call took, and how far the answers were behind at the end. */
type Flooded = { ids: Set<string>; times: number[]; retries: number; behindMs: number };

const SOCKETS_MAX = 64;
const TRIES = 5;
/** Every twentieth goes out twice, as a program does that lost an answer. */
const TWICE_EVERY = 20;
/** As many people say something as are in a small town, and each has one conversation with us. */
const PEOPLE = 3_000;

/** Sends so many a second by the clock, however long the answers take. */
export async function flood(url: string, source: Source, { aSecond, seconds, prefix }: Flood): Promise<Flooded> {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX });
  const flooded: Flooded = { ids: new Set(), times: [], retries: 0, behindMs: 0 };
  const under: Promise<void>[] = [];
  const begin = performance.now();
  for (let number = 0; number < aSecond * seconds; number += 1) {
    const wait = begin + (number * 1000) / aSecond - performance.now();
    if (wait > 1) await delay(wait);
    const id = `${prefix}-${number}`;
    flooded.ids.add(id);
    const copies = number % TWICE_EVERY === 0 ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1)
      under.push(sendUntilTaken(agent, url, { source, number, id, flooded }));
  }
  const lastSent = performance.now();
  await Promise.all(under);
  flooded.behindMs = performance.now() - lastSent;
  agent.destroy();
  return flooded;
}

type Sending = { source: Source; number: number; id: string; flooded: Flooded };

async function sendUntilTaken(agent: Agent, url: string, { source, number, id, flooded }: Sending): Promise<void> {
  const begin = performance.now();
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const status = await send(agent, `${url}${source.path}`, signed(source, number, id)).catch(() => 0);
    if (status === 200) {
      flooded.times.push(performance.now() - begin);
      return;
    }
    flooded.retries += 1;
    await delay(200 * tried);
  }
}

type Signed = { body: string; headers: Record<string, string> };

function signed({ secret }: Source, number: number, id: string): Signed {
  const person = `inwoner-${number % PEOPLE}`;
  const message = { id, text: `Vraag ${number}: wanneer is het containerpark open?`, at: new Date().toISOString() };
  const body = JSON.stringify({ signals: [{ thread: person, from: { id: person, name: person }, message }] });
  const time = String(Math.floor(Date.now() / 1000));
  const signature = `sha256=${createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")}`;
  const headers = { "content-type": "application/json", "x-trekker-timestamp": time, "x-trekker-signature": signature };
  return { body, headers };
}

function send(agent: Agent, address: string, { body, headers }: Signed): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const asked = request(address, { agent, method: "POST", headers: { ...headers, ...length } }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
