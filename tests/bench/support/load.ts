import { Agent, type IncomingMessage, request } from "node:http";
import { median, percentile } from "./figure";

/** One request; a body is sent as JSON. */
export type Call = { path: string; headers?: Record<string, string>; body?: unknown };

/** `firstByteMs`: from asking until the body began; `bytes`: as they came over the wire, compressed or not. */
export type Answered = { status: number; firstByteMs: number; bytes: number; text(): string };

/** What a load does: so many calls by so many clients, each of which asks again as soon as it was answered. */
export type Load = {
  url: string;
  clients: number;
  /** Calls before the measured ones, so that what is compiled or cached at first use is not what is measured. */
  warmUp: number;
  calls: number;
  call: (index: number) => Call;
};

export type Measured = { p50Ms: number; p95Ms: number; firstByteMs: number; perSecond: number; bytes: number };

/** A load never takes longer, however slow the server is; what was answered until then is what counts. */
const LONGEST_MS = 15_000;

/**
 * Puts a load on a server of this machine. Every call has to succeed: a refusal would be measured as if it were the work.
 * @throws when an answer is not 200, or when none came in time.
 */
export async function measure({ url, clients, warmUp, calls, call }: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    await eachClient(clients, warmUp, (index) => succeed(agent, url, call(index)));
    const times: number[] = [];
    const firstBytes: number[] = [];
    const begin = performance.now();
    let bytes = 0;
    await eachClient(clients, calls, async (index) => {
      const asked = performance.now();
      const answer = await succeed(agent, url, call(warmUp + index));
      times.push(performance.now() - asked);
      firstBytes.push(answer.firstByteMs);
      bytes = answer.bytes;
      return performance.now() - begin < LONGEST_MS;
    });
    const seconds = (performance.now() - begin) / 1000;
    return {
      p50Ms: median(times),
      p95Ms: percentile(times, 0.95),
      firstByteMs: median(firstBytes),
      perSecond: times.length / seconds,
      bytes,
    };
  } finally {
    agent.destroy();
  }
}

/** Numbers the turns over all clients; a turn that gives false is the last of its client. */
async function eachClient(clients: number, turns: number, turn: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const client = async () => {
    while (next < turns) {
      const index = next;
      next += 1;
      if ((await turn(index)) === false) return;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

async function succeed(agent: Agent, url: string, call: Call): Promise<Answered> {
  const answer = await ask(agent, url, call);
  if (answer.status !== 200) throw new Error(`${call.path} answered ${answer.status}: ${answer.text().slice(0, 300)}`);
  return answer;
}

/** Sends one request and reads the answer to its end, without unpacking it: the bytes are those on the wire. */
export function ask(agent: Agent, url: string, { path, headers, body }: Call): Promise<Answered> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const described = payload
    ? { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }
    : undefined;
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(`${url}${path}`, {
      agent,
      method: payload ? "POST" : "GET",
      headers: { ...headers, ...described },
      timeout: LONGEST_MS,
    });
    asked.once("error", reject);
    asked.once("timeout", () => asked.destroy(new Error(`${path} did not answer in ${LONGEST_MS} ms`)));
    asked.once("response", (response) => void whole(response, begin).then(resolve, reject));
    asked.end(payload);
  });
}

async function whole(response: IncomingMessage, begin: number): Promise<Answered> {
  const chunks: Buffer[] = [];
  let firstByteMs = 0;
  for await (const chunk of response) {
    if (chunks.length === 0) firstByteMs = performance.now() - begin;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  return { status: response.statusCode ?? 0, firstByteMs, bytes: body.length, text: () => body.toString("utf8") };
}
