import { Agent, CredentialSession } from "@atproto/api";
import type { AccountCredentials } from "@/lib/connectors/port";

/** What an installation decides about its Bluesky connector. */
export type BlueskyOptions = {
  /** Lets `http://` to this very machine through; for tests and development. Default: no. */
  allowLoopback?: boolean;
  /** How long one request may take, its answer included. Default: 20 seconds. */
  timeoutMs?: number;
};

/** The server most accounts are on. */
export const defaultServiceUrl = "https://bsky.social";

/** An address we do not send a password to. */
export class AddressNotAllowed extends Error {
  override name = "AddressNotAllowed";
}

/** Somebody who is signed in. */
export type SignedIn = { agent: Agent; did: string; handle: string; isActive: boolean; signOut: () => Promise<void> };

const defaultTimeoutMs = 20_000;

/**
 * Signs in with an app password. A session lives for one check or one publication: nothing is kept that would have to
 * be sealed, and a withdrawn app password stops working at once. Bluesky allows 300 sign-ins a day per account.
 */
export async function signIn(
  credentials: AccountCredentials,
  options: BlueskyOptions & { signal?: AbortSignal | undefined },
): Promise<SignedIn> {
  const session = new CredentialSession(serviceAddress(credentials.serviceUrl), guardedFetch(options));
  const { data } = await session.login({ identifier: credentials.identifier, password: credentials.secret });
  return {
    agent: new Agent((url, init) => session.fetchHandler(url, init)),
    did: data.did,
    handle: data.handle,
    isActive: data.active !== false,
    signOut: () => session.logout(),
  };
}

function serviceAddress(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new AddressNotAllowed("the service address is not a URL");
  return url;
}

/**
 * After signing in, the client follows the account's own document to the server its posts are on. The rule for
 * addresses therefore holds for every request and not only for the address somebody typed, and no redirect is followed.
 */
function guardedFetch(options: BlueskyOptions & { signal?: AbortSignal | undefined }): typeof fetch {
  const { allowLoopback = false, timeoutMs = defaultTimeoutMs, signal } = options;
  return async (input, init) => {
    const request = new Request(input, init);
    refuseUnsafeAddress(new URL(request.url), allowLoopback);
    const ends = [request.signal, AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])];
    const answer = await fetch(request, { signal: AbortSignal.any(ends), redirect: "manual", cache: "no-store" });
    // The client would read both as "invalid request", which no later attempt could mend; these two ask for one.
    if (answer.status === 408 || answer.status === 425) throw new Error(`the server answered ${answer.status}`);
    return answer;
  };
}

function refuseUnsafeAddress(url: URL, allowLoopback: boolean): void {
  const isLoopback =
    url.hostname === "localhost" || url.hostname === "[::1]" || /^127(?:\.\d+){3}$/u.test(url.hostname);
  if (isLoopback && allowLoopback) return;
  const isNumbered = url.hostname.startsWith("[") || /^[\d.]+$/u.test(url.hostname);
  if (url.protocol !== "https:" || isLoopback || isNumbered || !url.hostname.includes(".")) {
    throw new AddressNotAllowed(`${url.origin} is not a public https address`);
  }
}
