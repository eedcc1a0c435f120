import type { IncomingMessage } from "node:http";
import { env } from "@/lib/platform/env";
import { type Reach, webAddress } from "./guard";
import { type Asking, askOnce } from "./hop";

export { OutsideRefused } from "./guard";

type OutsideInit = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  signal?: AbortSignal;
};

export type OutsideLimits = Reach & {
  /** For everything together, redirects included. */
  timeoutMs?: number;
  bytesMax?: number;
  /** What is longer than `bytesMax`: "refuse" (throws), or "cut" where the beginning is all that is wanted. */
  whenLonger?: "refuse" | "cut";
  redirectsMax?: number;
};

/** A server that takes longer would hold up the mail that waits behind it. */
const TIMEOUT_MS = 5_000;
const BYTES_MAX = 1_048_576;
const REDIRECTS_MAX = 3;
/** Answers that a `Response` cannot hold a body for. */
const EMPTY_STATUSES: readonly number[] = [204, 205, 304];

/**
 * The only way out to an address that a person gave: webhooks, chat, devices, pictures by link. https alone, never to an
 * address inside, judged on the address that is connected to and at every redirect again; never more bytes or time than
 * `limits` says. Loopback follows the installation's own setting unless the caller says otherwise.
 * @throws OutsideRefused where it may not go; another Error when nobody answered, or too much.
 */
export async function fetchOutside(
  address: string,
  init: OutsideInit = {},
  limits: OutsideLimits = {},
): Promise<Response> {
  const reach = { ...limits, allowLoopback: limits.allowLoopback ?? env().TREKKER_ALLOW_LOOPBACK };
  const signals = [AbortSignal.timeout(limits.timeoutMs ?? TIMEOUT_MS), ...(init.signal ? [init.signal] : [])];
  let asking: Asking = {
    method: init.method ?? "GET",
    headers: lowerCased(init.headers ?? {}),
    body: init.body === undefined ? undefined : Buffer.from(init.body),
    signal: AbortSignal.any(signals),
  };
  let url = webAddress(address, reach);
  for (let left = limits.redirectsMax ?? REDIRECTS_MAX; ; left -= 1) {
    const answer = await askOnce(url, asking, reach);
    const next = answer.headers.location;
    const status = answer.statusCode ?? 0;
    if (status < 300 || status >= 400 || !next || limits.redirectsMax === 0) return responseOf(answer, limits);
    answer.destroy();
    if (left === 0) throw new Error("The address leads from one to the next without end.");
    const to = webAddress(URL.parse(next, url)?.href ?? "", reach);
    asking = redirected(asking, { status, leavesOrigin: to.origin !== url.origin });
    url = to;
  }
}

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** As browsers do: what was sent goes along only where the answer asks for that, and a secret never to another host. */
function redirected(asking: Asking, { status, leavesOrigin }: { status: number; leavesOrigin: boolean }): Asking {
  const { authorization, cookie, ...rest } = asking.headers;
  const headers = leavesOrigin ? rest : asking.headers;
  if (status === 307 || status === 308) return { ...asking, headers };
  const { "content-type": _, ...withoutBody } = headers;
  return { ...asking, method: asking.method === "HEAD" ? "HEAD" : "GET", headers: withoutBody, body: undefined };
}

async function responseOf(answer: IncomingMessage, limits: OutsideLimits): Promise<Response> {
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 599) {
    answer.destroy();
    throw new Error(`The server answered ${status}, which is no answer.`);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  const body = await readBody(answer, limits);
  return new Response(EMPTY_STATUSES.includes(status) ? null : new Uint8Array(body), { status, headers });
}

async function readBody(answer: IncomingMessage, limits: OutsideLimits): Promise<Buffer> {
  const { bytesMax = BYTES_MAX, whenLonger = "refuse" } = limits;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer) {
    parts.push(part);
    length += part.length;
    if (length <= bytesMax) continue;
    answer.destroy();
    if (whenLonger === "refuse") throw new Error(`The answer is longer than ${bytesMax} bytes.`);
    break;
  }
  return Buffer.concat(parts).subarray(0, bytesMax);
}
