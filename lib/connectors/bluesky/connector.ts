import { type Agent, XRPCError } from "@atproto/api";
import type { ReachOptions } from "@/lib/connectors/address";
import type {
  AccountCheck,
  AccountCredentials,
  AutomaticConnector,
  PublishOutcome,
  PublishRequest,
} from "@/lib/connectors/port";
import { rejected } from "@/lib/connectors/refusals";
import { limitsOf } from "@/lib/domain/channels";
import { readFailure } from "./failures";
import { fetchFigures } from "./figures";
import { fetchMentions } from "./mentions";
import { postCollection, writeRecord } from "./record";
import { isRecordKey, recordKeyFor } from "./record-key";
import { refusalOf } from "./refusals";
import { type SignedIn, signIn } from "./session";
import { fetchSize } from "./size";

const website = "https://bsky.app";

/**
 * Bluesky, and every server that speaks its protocol.
 *
 * A post is placed once by its record key. Each attempt first looks whether the key is there: then an earlier attempt
 * made it after all, and its answer got lost. If not, the post is written with `putRecord` and `swapRecord: null`,
 * which says "only where nothing is yet": of two attempts at the same moment the server itself takes one. (`createRecord`
 * would meet an existing key with a bare 500; `putRecord` alone would overwrite what somebody placed there.)
 */
export function blueskyConnector(options: ReachOptions = {}): AutomaticConnector {
  return {
    mode: "automatic",
    network: "bluesky",
    limits: () => limitsOf("bluesky"),
    recordKeyFor,
    checkAccount: (credentials, signal) => checkAccount(credentials, { ...options, signal }),
    publish: (request) => publish(request, options),
    fetchMentions: (credentials, cursor, signal) => fetchMentions(credentials, cursor, { ...options, signal }),
    fetchFigures: (credentials, uris, signal) => fetchFigures(credentials, uris, { ...options, signal }),
    fetchSize: (credentials, profile, signal) => fetchSize(credentials, profile, { ...options, signal }),
  };
}

async function checkAccount(
  credentials: AccountCredentials,
  options: ReachOptions & { signal?: AbortSignal | undefined },
): Promise<AccountCheck> {
  try {
    const { did, handle, isActive, signOut } = await signIn(credentials, options);
    await signOut();
    if (!isActive) return rejected("account_inactive", "the account is switched off");
    return { kind: "ok", accountId: did, handle, profileUrl: profileUrl(did, handle) };
  } catch (error) {
    return readFailure(error);
  }
}

async function publish(request: PublishRequest, options: ReachOptions): Promise<PublishOutcome> {
  if (!isRecordKey(request.recordKey)) throw new RangeError("The record key is not a TID: make it with recordKeyFor.");
  const refusal = refusalOf(request);
  if (refusal !== null) return refusal;
  const attempt = { mayBeOut: false };
  try {
    const account = await signIn(request.credentials, { ...options, signal: request.signal });
    if (!account.isActive) return rejected("account_inactive", "the account is switched off");
    return (await findEarlier(account, request)) ?? (await place(account, request, attempt));
  } catch (error) {
    const failure = readFailure(error);
    return failure.kind === "rejected" ? failure : { ...failure, ...attempt };
  }
}

/** What is at the record key already: this post, another one, or (`null`) nothing. */
async function findEarlier(account: SignedIn, request: PublishRequest): Promise<PublishOutcome | null> {
  const found = await readText(account, request.recordKey);
  if (found === null) return null;
  if (found.text !== request.text) return rejected("record_key_taken", `${found.uri} holds another text`);
  return { kind: "sent", uri: found.uri, url: postUrl(account, request.recordKey), alreadyThere: true };
}

async function readText({ agent, did }: SignedIn, rkey: string): Promise<{ uri: string; text: unknown } | null> {
  try {
    const { data } = await agent.com.atproto.repo.getRecord({ repo: did, collection: postCollection, rkey });
    return { uri: data.uri, text: data.value.text };
  } catch (error) {
    if (error instanceof XRPCError && error.error === "RecordNotFound") return null;
    throw error;
  }
}

async function place(
  account: SignedIn,
  request: PublishRequest,
  attempt: { mayBeOut: boolean },
): Promise<PublishOutcome> {
  const record = await writeRecord(account.agent, request);
  attempt.mayBeOut = true;
  try {
    const { uri, isNew } = await putNew(account, request.recordKey, record);
    return { kind: "sent", uri, url: postUrl(account, request.recordKey), alreadyThere: !isNew };
  } catch (error) {
    if (!(error instanceof XRPCError && error.error === "InvalidSwap")) throw error;
    // Somebody was there between the look and the write: most likely this very post, sent by another server.
    return (await findEarlier(account, request)) ?? { kind: "unreachable", reason: error.message, ...attempt };
  }
}

/** Writes where nothing is yet. The server leaves a record that is the same to the letter alone, without a commit. */
async function putNew(
  { agent, did }: { agent: Agent; did: string },
  rkey: string,
  record: Awaited<ReturnType<typeof writeRecord>>,
): Promise<{ uri: string; isNew: boolean }> {
  const { data } = await agent.com.atproto.repo.putRecord({
    repo: did,
    collection: postCollection,
    rkey,
    record: { ...record },
    swapRecord: null,
  });
  return { uri: data.uri, isNew: data.commit !== undefined };
}

function profileUrl(did: string, handle: string): string {
  // A server says `handle.invalid` for an account whose handle no longer points to it; the lasting identifier does.
  return `${website}/profile/${handle === "handle.invalid" ? did : handle}`;
}

function postUrl({ did, handle }: SignedIn, recordKey: string): string {
  return `${profileUrl(did, handle)}/post/${recordKey}`;
}
