import { z } from "zod";
import type { AutomaticConnector, PublishContent, PublishImage, PublishOutcome } from "@/lib/connectors";
import { channelSecretAbout } from "@/lib/features/channels/schema";
import { pictureToSend } from "@/lib/features/media/queries";
import { connectorOf } from "@/lib/features/publications/commands";
import { execute } from "@/lib/platform/command";
import type { Sending } from "@/lib/platform/outbox-sending";
import { unseal } from "@/lib/platform/secrets";
import { type Claim, claimPublication, storeOutcome } from "./commands";

/** What came of one attempt: done (whatever the answer), or to be tried again later. */
export type Attempt = { isDone: boolean };

/**
 * Sends one publication. May run twice and at the same time as itself: the claim looks before anything leaves, the
 * record key makes a second send find the first, and the outcome is stored once.
 * @param isLast nobody will try again after this: what does not get through now is the trekker's to decide.
 */
export async function sendPublication(orgId: string, publicationId: string, isLast: boolean): Promise<Attempt> {
  const caller = { kind: "system", orgId } as const;
  const claimed = await execute(claimPublication, { caller, raw: { publicationId } });
  if (!claimed.ok || claimed.value === null) return { isDone: true };
  const claim = claimed.value;
  const outcome = await send(orgId, claim);
  const raw = {
    publicationId,
    version: claim.version,
    orderedAt: claim.orderedAt.toISOString(),
    itemId: claim.item.id,
    outcome: toStored(outcome, isLast),
  };
  const stored = await execute(storeOutcome, { caller, raw });
  return { isDone: stored.ok && stored.value.isSettled };
}

async function send(orgId: string, claim: Claim): Promise<PublishOutcome> {
  const connector = connectorOf(claim.variant);
  if (connector.mode !== "automatic")
    return { kind: "rejected", code: "not_allowed", reason: "The channel has no account any more." };
  const { serviceUrl, handle, sealedSecret, id } = claim.variant.channel;
  const secret = sealedSecret === null ? "" : unseal(sealedSecret, channelSecretAbout(orgId, id));
  return connector.publish({
    ...(await contentOf(claim, connector)),
    credentials: { serviceUrl: serviceUrl ?? "", identifier: handle ?? "", secret },
    recordKey: claim.recordKey,
    createdAt: claim.orderedAt.toISOString(),
    ...(claim.replyTo === null ? {} : { replyTo: claim.replyTo }),
  });
}

async function contentOf({ item, variant }: Claim, connector: AutomaticConnector): Promise<PublishContent> {
  const images: PublishImage[] = await Promise.all(item.media.map(pictureToSend));
  if (images.length > 0) return { text: variant.body, images, langs: ["nl"] };
  if (!variant.linkUrl || connector.network !== "bluesky") return { text: variant.body, langs: ["nl"] };
  const linkCard = { url: variant.linkUrl, title: variant.linkTitle ?? variant.linkUrl, description: "" };
  return { text: variant.body, linkCard, langs: ["nl"] };
}

function toStored(outcome: PublishOutcome, isLast: boolean) {
  if (outcome.kind === "sent") return { kind: "sent" as const, url: outcome.url, uri: outcome.uri };
  if (outcome.kind === "rejected")
    return { kind: "failed" as const, code: outcome.code, reason: outcome.reason, mayBeOut: false };
  const { reason, mayBeOut } = outcome;
  return isLast
    ? { kind: "failed" as const, code: "unreachable", reason, mayBeOut }
    : { kind: "later" as const, reason, mayBeOut };
}

const payloadOf = z.object({ publicationId: z.uuid() });

/** The outbox's way in; false has the worker come back later. */
export async function publishFromOutbox({ orgId, payload, isLast }: Sending): Promise<boolean> {
  const { publicationId } = payloadOf.parse(payload);
  return (await sendPublication(orgId, publicationId, isLast)).isDone;
}
