import { createHash } from "node:crypto";
import { Agent, CredentialSession, XRPCError } from "@atproto/api";
import { askWithin, type ReachOptions, serviceAddress } from "@/lib/connectors/address";
import type { AccountCredentials } from "@/lib/connectors/port";

/** The server most accounts are on. */
export const defaultServiceUrl = "https://bsky.social";

type Asking = ReachOptions & { signal?: AbortSignal | undefined };

/** Somebody who is signed in. */
export type SignedIn = { agent: Agent; did: string; handle: string; isActive: boolean; signOut: () => Promise<void> };

/**
 * Signs in with an app password. A session lives for one check or one publication: nothing is kept that would have to
 * be sealed, and a withdrawn app password stops working at once. Bluesky allows 300 sign-ins a day per account.
 */
export async function signIn(credentials: AccountCredentials, options: Asking): Promise<SignedIn> {
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

/** Sessions for reading, by account and password: this process alone has them, and a restart forgets them. */
const kept = new Map<string, Promise<SignedIn>>();

/**
 * Reads with a session that lives on in this process: whoever looks every minute would be out of the 300 sign-ins a day
 * before noon. The client renews it by itself; where that fails (a password withdrawn, a server restarted) it signs in
 * once more.
 */
export async function withKeptSession<T>(
  credentials: AccountCredentials,
  { signal: _, ...options }: Asking,
  read: (account: SignedIn) => Promise<T>,
): Promise<T> {
  const key = keyOf(credentials);
  const known = kept.get(key);
  if (known) {
    try {
      return await read(await known);
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      kept.delete(key);
    }
  }
  const fresh = signIn(credentials, options);
  kept.set(key, fresh);
  try {
    return await read(await fresh);
  } catch (error) {
    if (isSignedOut(error) || (await fresh.catch(() => null)) === null) kept.delete(key);
    throw error;
  }
}

const keyOf = ({ serviceUrl, identifier, secret }: AccountCredentials): string =>
  createHash("sha256")
    .update(JSON.stringify([serviceUrl, identifier, secret]))
    .digest("hex");

const SIGNED_OUT = new Set(["ExpiredToken", "InvalidToken", "AuthMissing", "AccountTakedown"]);

function isSignedOut(error: unknown): boolean {
  return error instanceof XRPCError && (error.status === 401 || SIGNED_OUT.has(error.error));
}

/**
 * After signing in, the client follows the account's own document to the server its posts are on. The rule for
 * addresses therefore holds for every request and not only for the address somebody typed, and no redirect is followed.
 */
function guardedFetch(options: Asking): typeof fetch {
  return async (input, init) => {
    const answer = await askWithin(new Request(input, init), options);
    // The client would read both as "invalid request", which no later attempt could mend; these two ask for one.
    if (answer.status === 408 || answer.status === 425) throw new Error(`the server answered ${answer.status}`);
    return answer;
  };
}
