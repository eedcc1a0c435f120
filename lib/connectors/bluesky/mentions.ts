import {
  AppBskyEmbedExternal,
  AppBskyEmbedImages,
  AppBskyFeedPost,
  type AppBskyNotificationListNotifications,
} from "@atproto/api";
import { z } from "zod";
import type { ReachOptions } from "@/lib/connectors/address";
import type { AccountCredentials, Mention, Mentions } from "@/lib/connectors/port";
import { readFailure } from "./failures";
import { type SignedIn, withKeptSession } from "./session";

type Notification = AppBskyNotificationListNotifications.Notification;

/** What somebody says to us; a like or a follow says nothing that has an answer. */
const REASONS = ["mention", "reply", "quote"];
const PAGE = 100;
const PAGES_AT_ONCE = 10;
/**
 * A list is in the order of its posts' own moments, and a post may be dated back or be found late: so each look goes
 * this much further back than the newest that was known, and leaves out what it brought before.
 */
const OVERLAP_MS = 6 * 3_600_000;

const said = z.tuple([z.string(), z.string()]);

/**
 * How far the list was read: everything up to `until`; `seen` are those brought already that a next look may meet again,
 * each with its moment. `deep`: a list too long for one look, read on from `page`; what is newer than it comes after.
 */
const placeShape = z.object({
  until: z.string().nullable(),
  seen: z.array(said),
  deep: z.object({ page: z.string(), newest: z.string() }).nullable(),
});
type Place = z.output<typeof placeShape>;

const START: Place = { until: null, seen: [], deep: null };
const LONG_AGO = new Date(0).toISOString();

/**
 * Mentions, replies and quotes since the cursor, from the account's list of notifications. That list begins with the
 * newest and its own cursor leads back, so it is read until what is known; with no cursor its first page alone.
 */
export async function fetchMentions(
  credentials: AccountCredentials,
  cursor: string | null,
  options: ReachOptions & { signal?: AbortSignal | undefined },
): Promise<Mentions> {
  try {
    return await withKeptSession(credentials, options, (account) => readOn(account, placeIn(cursor), options.signal));
  } catch (error) {
    return readFailure(error);
  }
}

/** A cursor that cannot be read is none: what is brought twice is known by its key. */
function placeIn(cursor: string | null): Place {
  if (cursor === null) return START;
  try {
    return placeShape.parse(JSON.parse(cursor));
  } catch {
    return START;
  }
}

async function readOn(account: SignedIn, place: Place, signal: AbortSignal | undefined): Promise<Mentions> {
  const from = place.until === null ? null : overlapOf(place.until);
  const seen = new Map(place.seen);
  const fresh: Notification[] = [];
  let page = place.deep?.page;
  let newest = place.deep?.newest ?? null;
  let isRead = false;
  for (let pages = 0; pages < PAGES_AT_ONCE && !isRead; pages += 1) {
    const listed = await listPage(account, page, signal);
    newest ??= latest(listed.notifications, place.until);
    for (const one of listed.notifications) {
      if (from !== null && momentOf(one) < from) isRead = true;
      else if (!seen.has(one.uri) && isSaid(one, account)) fresh.push(one);
      seen.set(one.uri, momentOf(one));
    }
    page = listed.cursor;
    isRead ||= page === undefined || place.until === null;
  }
  const until = newest ?? LONG_AGO;
  const next = isRead
    ? { until, seen: [...seen].filter(([, at]) => at >= overlapOf(until)), deep: null }
    : { ...place, seen: [...seen], deep: { page: page ?? "", newest: until } };
  return { kind: "ok", signals: fresh.toReversed().map(toMention), cursor: JSON.stringify(next satisfies Place) };
}

const overlapOf = (moment: string): string => new Date(Date.parse(moment) - OVERLAP_MS).toISOString();

async function listPage({ agent }: SignedIn, page: string | undefined, signal: AbortSignal | undefined) {
  const query = { reasons: REASONS, limit: PAGE, ...(page === undefined ? {} : { cursor: page }) };
  const { data } = await agent.app.bsky.notification.listNotifications(query, signal === undefined ? {} : { signal });
  return data;
}

const momentOf = ({ indexedAt }: Notification): string => new Date(indexedAt).toISOString();

function latest(notifications: readonly Notification[], known: string | null): string | null {
  const moments = [...notifications.map(momentOf), ...(known === null ? [] : [known])];
  return moments.toSorted().at(-1) ?? null;
}

/** Not every server knows which reasons it was asked for; and what we said ourselves needs no answer. */
const isSaid = ({ reason, author, record }: Notification, { did }: SignedIn): boolean =>
  REASONS.includes(reason) && author.did !== did && AppBskyFeedPost.validateRecord(record).success;

function toMention(notification: Notification): Mention {
  const { uri, cid, author } = notification;
  const record = notification.record as AppBskyFeedPost.Record;
  const root = record.reply?.root ?? { uri, cid };
  return {
    network: "bluesky",
    threadKey: root.uri,
    from: {
      remoteId: author.did,
      handle: author.handle,
      name: author.displayName?.trim() || author.handle,
      profileUrl: `https://bsky.app/profile/${author.did}`,
    },
    message: {
      remoteKey: uri,
      parentKey: record.reply?.parent.uri ?? null,
      url: `https://bsky.app/profile/${author.did}/post/${uri.split("/").at(-1)}`,
      body: record.text,
      language: record.langs?.[0] ?? null,
      sentAt: momentOf(notification),
      extras: extrasOf(record, author.did),
      replyRef: { rootUri: root.uri, rootCid: root.cid, parentUri: uri, parentCid: cid },
    },
  };
}

type Extra = Mention["message"]["extras"][number];

function extrasOf({ embed }: AppBskyFeedPost.Record, did: string): Extra[] {
  if (AppBskyEmbedImages.isMain(embed)) {
    return (embed as AppBskyEmbedImages.Main).images.map(({ image, alt }) => ({
      kind: "picture",
      url: `https://cdn.bsky.app/img/feed_thumbnail/plain/${did}/${image.ref.toString()}@jpeg`,
      alt,
    }));
  }
  if (AppBskyEmbedExternal.isMain(embed)) {
    const { uri, title } = (embed as AppBskyEmbedExternal.Main).external;
    return [{ kind: "link", url: uri, alt: title }];
  }
  return [];
}
