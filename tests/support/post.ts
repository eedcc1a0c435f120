import { saveDetails } from "@/lib/features/details/commands";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { saveVariant, startPost } from "@/lib/features/items/commands";
import { fingerprintOf } from "@/lib/features/scenes/queries";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import type { GivenMember } from "./given";

/** What a test needs of a post as it stands now: the versions a screen would have seen. */
export type GivenPost = {
  itemId: string;
  item: FlowItem;
  fingerprint: string;
  seen: { itemId: string; seenVersion: number };
};

/** A post as the database has it. */
export async function postNow(orgId: string, itemId: string): Promise<GivenPost> {
  const item = await inOrganisation(orgId, (tx) => findFlowItem(tx, orgId, itemId));
  if (!item) throw new Error("There is no such post.");
  return { itemId, item, fingerprint: fingerprintOf(item), seen: { itemId, seenVersion: item.version } };
}

/** The value of an outcome a test counts on. */
export async function must<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export type PostOptions = {
  channelIds: string[];
  body?: string;
  risk?: "low" | "medium" | "high";
  topicId?: string | null;
  plannedAt?: Date | null;
  now: Date;
};

/** A post that somebody wrote and did not hand in yet. */
export async function postBeingWritten(writer: GivenMember, options: PostOptions): Promise<GivenPost> {
  const {
    now,
    channelIds,
    body = "De kerstmarkt komt naar het Marktplein.",
    risk = "low",
    topicId = null,
    plannedAt = null,
  } = options;
  const { itemId } = await must(as(writer, startPost, { title: "Kerstmarkt", channelIds, now }));
  for (const channelId of channelIds) {
    await must(
      as(writer, saveVariant, { itemId, channelId, body, linkUrl: null, linkTitle: null, seenRevision: 0, now }),
    );
  }
  const { item } = await postNow(writer.orgId, itemId);
  const details = {
    title: "Kerstmarkt",
    risk,
    priority: "normal",
    audience: "for_community",
    topicId,
    segmentId: null,
  };
  const moment = plannedAt?.toISOString() ?? null;
  await must(
    as(writer, saveDetails, { itemId, seenVersion: item.version, ...details, channelIds, plannedAt: moment, now }),
  );
  return postNow(writer.orgId, itemId);
}

/** The same, handed in. */
export async function postHandedIn(writer: GivenMember, options: PostOptions): Promise<GivenPost> {
  const { itemId, seen } = await postBeingWritten(writer, options);
  await must(as(writer, submitItem, { ...seen, now: options.now }));
  return postNow(writer.orgId, itemId);
}

/** The same, accepted. */
export async function postAccepted(
  writer: GivenMember,
  acceptor: GivenMember,
  options: PostOptions,
): Promise<GivenPost> {
  const { itemId, seen, fingerprint } = await postHandedIn(writer, options);
  await must(as(acceptor, acceptItem, { ...seen, fingerprint, now: options.now }));
  return postNow(writer.orgId, itemId);
}
