import { MastoHttpError, type mastodon } from "masto";
import type { ReachOptions } from "@/lib/connectors/address";
import type { AccountCredentials, SizeOutcome } from "@/lib/connectors/port";
import { clientFor } from "./client";
import { readFailure } from "./failures";

type Client = mastodon.rest.Client;
type Account = mastodon.v1.Account;

const NO_SUCH_ACCOUNT = [404, 410];
/** Also: what a token may not look for, as a server with its search closed says it. */
const NOT_FOUND_FOR_US = [...NO_SUCH_ACCOUNT, 401, 403, 422];

/** How many follow an account, as the channel's own server knows it; one elsewhere it looks up when it never met it. */
export async function fetchSize(
  credentials: AccountCredentials,
  profile: string,
  options: ReachOptions & { signal?: AbortSignal | undefined },
): Promise<SizeOutcome> {
  try {
    const client = clientFor(credentials, options);
    const account = (await known(client, profile)) ?? (profile.includes("@") ? await elsewhere(client, profile) : null);
    if (!account) return { kind: "unknown" };
    // Servers on which whoever follows can be kept out of sight say less than nothing.
    return account.followersCount < 0 ? { kind: "hidden" } : { kind: "ok", followers: account.followersCount };
  } catch (error) {
    return readFailure(error);
  }
}

const known = (client: Client, acct: string): Promise<Account | null> =>
  orNobody(client.v1.accounts.lookup({ acct }), NO_SUCH_ACCOUNT);

/** Asks the other server for it, which takes the right to search. */
async function elsewhere(client: Client, acct: string): Promise<Account | null> {
  const asked = { q: acct, type: "accounts", resolve: true, limit: 1 } as const;
  const found = await orNobody(Promise.resolve(client.v2.search.list(asked)), NOT_FOUND_FOR_US);
  return found?.accounts.find((account) => account.acct.toLowerCase() === acct) ?? null;
}

async function orNobody<T>(answer: Promise<T>, statuses: readonly number[]): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof MastoHttpError && statuses.includes(error.statusCode)) return null;
    throw error;
  }
}
