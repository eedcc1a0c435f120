import { OutsideRefused, type Reach, type Resolver, webAddress } from "./guard";
import { askOnce } from "./hop";

const TIMEOUT_MS = 5_000;
const REDIRECTS_MAX = 3;

export type Probed =
  | { kind: "answered"; status: number; isMovedForGood: boolean }
  /** An address that is not looked at: it is not on the public internet. */
  | { kind: "refused" }
  | { kind: "unreachable" };

export type ProbeOptions = { allowLoopback?: boolean; resolve?: Resolver; timeoutMs?: number };

/**
 * Asks a web address whether it is there, and reads nothing of what it says: so without https as well. Where it leads is
 * judged at the moment of connecting, on the address that is connected to, at every redirect again: a name that answers
 * differently the second time gets no further than one that is inside from the start.
 */
export async function probe(address: string, options: ProbeOptions = {}): Promise<Probed> {
  try {
    return await follow(address, { ...options, allowPlain: true });
  } catch (fault) {
    return { kind: fault instanceof OutsideRefused ? "refused" : "unreachable" };
  }
}

type Probing = Reach & { timeoutMs?: number };

async function follow(address: string, options: Probing): Promise<Probed> {
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

type Answer = { status: number; location: string | null };

/** Some servers know no HEAD, or answer it with an error: those are asked as a browser asks. */
async function askTwice(url: URL, options: Probing): Promise<Answer> {
  const head = await ask(url, "HEAD", options);
  return head.status < 400 ? head : ask(url, "GET", options);
}

async function ask(url: URL, method: "HEAD" | "GET", options: Probing): Promise<Answer> {
  const headers = { "user-agent": "Trekker link check", accept: "text/html,*/*;q=0.5" };
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const answer = await askOnce(url, { method, headers, signal }, options);
  // Only whether it is there is asked; what it says stays where it is.
  answer.destroy();
  return { status: answer.statusCode ?? 0, location: answer.headers.location ?? null };
}
