import type { mastodon } from "masto";
import type { ReachOptions } from "@/lib/connectors/address";
import type {
  AccountCheck,
  AccountCredentials,
  AutomaticConnector,
  PublishImage,
  PublishOutcome,
  PublishRequest,
} from "@/lib/connectors/port";
import { rejected } from "@/lib/connectors/refusals";
import { limitsOf } from "@/lib/domain/channels";
import { clientFor } from "./client";
import { readFailure } from "./failures";
import { fetchFigures } from "./figures";
import { fetchMentions } from "./mentions";
import { refusalOf } from "./refusals";
import { fetchSize } from "./size";
import { wordsOf } from "./words";

type Client = mastodon.rest.Client;
type Status = mastodon.v1.Status;

/** A server keeps an idempotency key for an hour; within this long, it alone sees to it that nothing is posted twice. */
const KEY_HOLDS_MS = 50 * 60_000;
/** Their clock and ours may differ by as much. */
const CLOCKS_DIFFER_MS = 60_000;
const LATEST = 40;

/**
 * Mastodon, and every server that speaks its client API.
 *
 * A post is placed once by its `Idempotency-Key`, which is the record key: a server answers a second request with the
 * post that the first one made. It forgets the key after an hour; an attempt later than that first looks among the
 * account's own latest posts whether this text already stands there.
 */
export function mastodonConnector(options: ReachOptions = {}): AutomaticConnector {
  return {
    mode: "automatic",
    network: "mastodon",
    limits: () => limitsOf("mastodon"),
    recordKeyFor: (publicationId) => publicationId,
    checkAccount: (credentials, signal) => checkAccount(credentials, { ...options, signal }),
    publish: (request) => publish(request, options),
    fetchMentions: (credentials, cursor, signal) => fetchMentions(credentials, cursor, { ...options, signal }),
    fetchFigures: (credentials, uris, signal) => fetchFigures(credentials, uris, { ...options, signal }),
    fetchSize: (credentials, profile, signal) => fetchSize(credentials, profile, { ...options, signal }),
  };
}

type Asking = ReachOptions & { signal?: AbortSignal | undefined };

/** Who the token belongs to, and what their server takes. */
async function checkAccount(credentials: AccountCredentials, options: Asking): Promise<AccountCheck> {
  try {
    const client = clientFor(credentials, options);
    const account = await client.v1.accounts.verifyCredentials();
    if (account.suspended) return rejected("account_inactive", "the account is suspended");
    const { configuration } = await client.v2.instance.fetch();
    const characterLimit = configuration?.statuses?.maxCharacters;
    return {
      kind: "ok",
      accountId: account.id,
      handle: account.acct.includes("@") ? account.acct : `${account.acct}@${new URL(account.url).host}`,
      profileUrl: account.url,
      ...(characterLimit ? { characterLimit } : {}),
    };
  } catch (error) {
    return readFailure(error);
  }
}

async function publish(request: PublishRequest, options: ReachOptions): Promise<PublishOutcome> {
  const refusal = refusalOf(request);
  if (refusal !== null) return refusal;
  const attempt = { mayBeOut: false };
  try {
    const client = clientFor(request.credentials, { ...options, signal: request.signal });
    const earlier = await findEarlier(client, request);
    if (earlier) return sent(earlier, true);
    const mediaIds = await uploadAll(client, request.images ?? []);
    attempt.mayBeOut = true;
    return sent(await place(client, request, mediaIds), false);
  } catch (error) {
    const failure = readFailure(error);
    if (failure.kind === "unreachable") return { ...failure, ...attempt };
    const isReplyGone = failure.code === "not_this_network" && attempt.mayBeOut && request.replyTo !== undefined;
    return isReplyGone ? rejected("reply_gone", failure.reason) : failure;
  }
}

const sent = ({ uri, url }: Status, alreadyThere: boolean): PublishOutcome => ({
  kind: "sent",
  uri,
  url: url ?? uri,
  alreadyThere,
});

async function place(client: Client, request: PublishRequest, mediaIds: readonly string[]): Promise<Status> {
  const { replyTo, langs = [], recordKey } = request;
  const rest = {
    visibility: visibilityOf(replyTo?.visibility),
    ...(replyTo?.statusId ? { inReplyToId: replyTo.statusId } : {}),
    ...(langs[0] ? { language: langs[0] } : {}),
  };
  const status = textOf(request);
  const meta = { requestInit: { headers: { "Idempotency-Key": recordKey } } };
  return mediaIds.length > 0
    ? client.v1.statuses.create({ status, mediaIds, ...rest }, meta)
    : client.v1.statuses.create({ status, ...rest }, meta);
}

/** An answer reaches only whoever is named in it: where the text does not name them, their name comes before it. */
function textOf({ text, replyTo }: PublishRequest): string {
  const acct = replyTo?.acct;
  if (!acct || text.toLowerCase().includes(`@${acct.toLowerCase()}`)) return text;
  return `@${acct} ${text}`;
}

const VISIBILITIES = ["public", "unlisted", "private", "direct"] as const;

/** An answer is seen by as many as what it answers, and never by more; a post of our own by everybody. */
const visibilityOf = (asked: string | undefined): mastodon.v1.StatusVisibility =>
  VISIBILITIES.find((known) => known === asked) ?? (asked === undefined ? "public" : "direct");

/** Every image with its alt text, in order; a server may take a while to work on one, and is asked until it is done. */
async function uploadAll(client: Client, images: readonly PublishImage[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { bytes, mimeType, alt } of images) {
    const file = new Blob([new Uint8Array(bytes)], { type: mimeType });
    ids.push((await client.v2.media.create({ file, description: alt })).id);
  }
  return ids;
}

/** This very post among the account's latest, once its key is no longer good; `null`: it is not there. */
async function findEarlier(client: Client, request: PublishRequest): Promise<Status | null> {
  const ordered = Date.parse(request.createdAt);
  if (Date.now() - ordered < KEY_HOLDS_MS) return null;
  const account = await client.v1.accounts.verifyCredentials();
  const latest = await client.v1.accounts.$select(account.id).statuses.list({ limit: LATEST, excludeReblogs: true });
  const words = plain(textOf(request));
  const isIt = (status: Status) =>
    Date.parse(status.createdAt) >= ordered - CLOCKS_DIFFER_MS &&
    (status.inReplyToId ?? null) === (request.replyTo?.statusId ?? null) &&
    plain(wordsOf(status.content)) === words;
  return latest.find(isIt) ?? null;
}

/** Spaces and the server's shortening of `@name@server` to `@name` make no difference. */
const plain = (text: string): string =>
  text
    .replaceAll(/(@[\w.-]+)@[\w.-]+/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .trim();
