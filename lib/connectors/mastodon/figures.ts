import { MastoHttpError, type mastodon } from "masto";
import type { ReachOptions } from "@/lib/connectors/address";
import type { AccountCredentials, FetchedFigures, FiguresOutcome } from "@/lib/connectors/port";
import { clientFor } from "./client";
import { readFailure } from "./failures";

type Client = mastodon.rest.Client;
type Status = mastodon.v1.Status;
type Named = { uri: string; id: string };

/** As many as a server of 4.3 or later gives in one answer. */
const STATUSES_AT_ONCE = 20;
const GONE = [404, 410];

/** What a server counts of posts that it gave a name itself; whoever boosted and whoever quoted both carried it on. */
export async function fetchFigures(
  credentials: AccountCredentials,
  uris: readonly string[],
  options: ReachOptions & { signal?: AbortSignal | undefined },
): Promise<FiguresOutcome> {
  const named = uris.flatMap((uri): Named[] => {
    const id = /\/([\w-]+)\/?$/.exec(uri)?.[1];
    return id === undefined ? [] : [{ uri, id }];
  });
  try {
    const client = clientFor(credentials, options);
    const statuses: Status[] = [];
    for (let at = 0; at < named.length; at += STATUSES_AT_ONCE) {
      statuses.push(...(await readStatuses(client, named.slice(at, at + STATUSES_AT_ONCE))));
    }
    const byId = new Map(statuses.map((status) => [status.id, status]));
    const posts = named.flatMap(({ uri, id }) => {
      const status = byId.get(id);
      // A number means something on one server only: after moving to another it can be somebody else's post.
      return status?.uri === uri ? [{ uri, figures: figuresOf(status) }] : [];
    });
    return { kind: "ok", posts };
  } catch (error) {
    return readFailure(error);
  }
}

/** Several at once, or one by one where a server knows only that. */
async function readStatuses(client: Client, named: readonly Named[]): Promise<Status[]> {
  try {
    return await client.v1.statuses.fetch({ id: named.map(({ id }) => id) });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  const found: Status[] = [];
  for (const { id } of named) {
    try {
      found.push(await client.v1.statuses.$select(id).fetch());
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  return found;
}

const isGone = (error: unknown): boolean => error instanceof MastoHttpError && GONE.includes(error.statusCode);

function figuresOf({ favouritesCount, repliesCount, reblogsCount, quotesCount }: Status): FetchedFigures {
  return { reactions: favouritesCount, comments: repliesCount, shares: reblogsCount + (quotesCount ?? 0) };
}
