import { MastoHttpError, type mastodon } from "masto";
import type { ReachOptions } from "@/lib/connectors/address";
import type { AccountCredentials, Mention, Mentions } from "@/lib/connectors/port";
import { clientFor } from "./client";
import { readFailure } from "./failures";
import { wordsOf } from "./words";

type Status = mastodon.v1.Status;
type Client = mastodon.rest.Client;

/** What somebody says to us; not every server knows which types it was asked for. */
const SAID = new Set(["mention", "quote"]);
const PAGE = 40;
const PAGES_AT_ONCE = 10;

/**
 * Mentions since the cursor, which is the number of the last notification that was read: `min_id` gives the ones right
 * after it, so page after page leads up to now, however long nobody looked. With no cursor the newest page alone.
 *
 * A server that calls itself compatible and does not know `min_id` gives its newest ones each time: then a page that
 * begins with the cursor ends the look, and what is brought twice is known by its key.
 */
export async function fetchMentions(
  credentials: AccountCredentials,
  cursor: string | null,
  options: ReachOptions & { signal?: AbortSignal | undefined },
): Promise<Mentions> {
  try {
    const client = clientFor(credentials, options);
    const signals: Mention[] = [];
    let last = cursor;
    for (let pages = 0; pages < PAGES_AT_ONCE; pages += 1) {
      const page = await listPage(client, last);
      const newest = page[0]?.id;
      if (newest === undefined || newest === last) break;
      for (const notification of page.toReversed()) {
        if (SAID.has(notification.type) && notification.status)
          signals.push(await toMention(client, notification.status));
      }
      const isFirstLook = last === null;
      last = newest;
      if (isFirstLook || page.length < PAGE) break;
    }
    return { kind: "ok", signals, cursor: last };
  } catch (error) {
    return readFailure(error);
  }
}

/** Newest first, whatever is asked. Mentions that the account has set aside unseen are mentions to a public body. */
async function listPage(client: Client, last: string | null): Promise<mastodon.v1.Notification[]> {
  const query = {
    types: ["mention" as const, "quote" as const],
    limit: PAGE,
    includeFiltered: true,
    ...(last === null ? {} : { minId: last }),
  };
  return client.v1.notifications.list(query);
}

async function toMention(client: Client, status: Status): Promise<Mention> {
  const { account } = status;
  const { root, parent } = await threadOf(client, status);
  return {
    network: "mastodon",
    threadKey: root,
    from: {
      remoteId: account.url || account.acct,
      handle: account.acct,
      name: account.displayName.trim() || account.username,
      profileUrl: account.url || null,
    },
    message: {
      remoteKey: status.uri,
      parentKey: parent,
      url: status.url ?? null,
      body: bodyOf(status),
      language: status.language ?? null,
      sentAt: new Date(status.createdAt).toISOString(),
      extras: extrasOf(status),
      replyRef: { statusId: status.id, acct: account.acct, visibility: status.visibility },
    },
  };
}

/** A post does not say which conversation it belongs to; the posts above it do, of which the first began it. */
async function threadOf(client: Client, status: Status): Promise<{ root: string; parent: string | null }> {
  if (!status.inReplyToId) return { root: status.uri, parent: null };
  const above = await postsAbove(client, status.id);
  const parent = above.find(({ id }) => id === status.inReplyToId)?.uri ?? null;
  return { root: above[0]?.uri ?? parent ?? status.uri, parent };
}

async function postsAbove(client: Client, id: string): Promise<Status[]> {
  try {
    return (await client.v1.statuses.$select(id).context.fetch()).ancestors;
  } catch (error) {
    // Taken back between the list and the question; what it said was said.
    if (error instanceof MastoHttpError && [404, 410].includes(error.statusCode)) return [];
    throw error;
  }
}

/** What stands before a folded post belongs to it. */
const bodyOf = ({ spoilerText, content }: Status): string =>
  [spoilerText.trim(), wordsOf(content)].filter(Boolean).join("\n\n");

type Extra = Mention["message"]["extras"][number];

function extrasOf({ mediaAttachments, card }: Status): Extra[] {
  const media = mediaAttachments.flatMap(({ type, url, remoteUrl, previewUrl, description }): Extra[] => {
    const address = type === "image" ? (previewUrl ?? url) : (url ?? remoteUrl);
    if (!address) return [];
    return [{ kind: type === "image" ? "picture" : "link", url: address, alt: description ?? "" }];
  });
  return card ? [...media, { kind: "link", url: card.url, alt: card.title }] : media;
}
