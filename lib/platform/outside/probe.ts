import { lookup as systemLookup } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses";

const TIMEOUT_MS = 5_000;
const REDIRECTS_MAX = 3;

export type Probed =
  | { kind: "answered"; status: number; isMovedForGood: boolean }
  /** An address that is not looked at: it is not on the public internet. */
  | { kind: "refused" }
  | { kind: "unreachable" };

type Resolver = typeof systemLookup;
export type ProbeOptions = { allowLoopback?: boolean; resolve?: Resolver; timeoutMs?: number };

class NotPublic extends Error {}

/**
 * Asks a web address whether it is there, and reads nothing of what it says. Where it leads is judged at the moment of
 * connecting, on the address that is connected to, at every redirect again: a name that answers differently the second
 * time gets no further than one that is inside from the start.
 */
export async function probe(address: string, options: ProbeOptions = {}): Promise<Probed> {
  try {
    return await follow(address, options);
  } catch (fault) {
    return { kind: fault instanceof NotPublic ? "refused" : "unreachable" };
  }
}

async function follow(address: string, options: ProbeOptions): Promise<Probed> {
  let url = webAddress(address, options);
  let isMovedForGood = false;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    const { status, location } = await askTwice(url, options);
    if (status < 300 || status >= 400 || !location) return { kind: "answered", status, isMovedForGood };
    isMovedForGood ||= status === 301 || status === 308;
    url = webAddress(new URL(location, url).href, options);
  }
  return { kind: "unreachable" };
}

function webAddress(address: string, { allowLoopback }: ProbeOptions): URL {
  const url = new URL(address);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  // Anything but a page's own port is a service that was not meant to be asked.
  if (!isWeb || url.username || url.password || (url.port && !allowLoopback)) throw new NotPublic();
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !mayConnect(host, allowLoopback)) throw new NotPublic();
  return url;
}

const mayConnect = (address: string, allowLoopback = false): boolean =>
  isPublicAddress(address) || (allowLoopback && /^(?:127\.|::1$)/.test(address));

/** Some servers know no HEAD, or answer it with an error: those are asked as a browser asks. */
async function askTwice(url: URL, options: ProbeOptions): Promise<Answer> {
  const head = await ask(url, "HEAD", options);
  return head.status < 400 ? head : ask(url, "GET", options);
}

type Answer = { status: number; location: string | null };

function ask(url: URL, method: "HEAD" | "GET", options: ProbeOptions): Promise<Answer> {
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asking = send(url, {
      method,
      agent: false,
      lookup: guarded(options),
      signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
      headers: { "user-agent": "Trekker link check", accept: "text/html,*/*;q=0.5" },
    });
    asking.on("response", (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null });
      // Only whether it is there is asked; what it says stays where it is.
      answer.destroy();
    });
    asking.on("error", reject);
    asking.end();
  });
}

/** Finds the addresses of a name as the system does, and hands on nothing that is inside. */
function guarded({ allowLoopback, resolve = systemLookup }: ProbeOptions): LookupFunction {
  return (hostname, lookupOptions, found) => {
    resolve(hostname, { ...lookupOptions, all: true }, (fault, addresses) => {
      if (fault) return found(fault, "", 0);
      const isInside = addresses.some(({ address }) => !mayConnect(address, allowLoopback));
      const [first] = addresses;
      if (isInside || !first) return found(new NotPublic(), "", 0);
      if (lookupOptions.all) return found(null, addresses);
      found(null, first.address, first.family);
    });
  };
}
