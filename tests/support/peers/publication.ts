import { randomBytes } from "node:crypto";
import { recordKeyFor } from "@/lib/connectors/bluesky";
import type { PublishContent, PublishRequest } from "@/lib/connectors/port";
import type { BlueskyAccount } from "./bluesky";

/** A UUID of version 7, as publications have. */
export function publicationId(at = Date.now()): string {
  const hex = at.toString(16).padStart(12, "0") + randomBytes(10).toString("hex");
  const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** A publication on its way to an account, with the key and the moment that are stored before sending. */
export function publicationFor(account: BlueskyAccount, serviceUrl: string, content: PublishContent): PublishRequest {
  return {
    ...content,
    credentials: { serviceUrl, identifier: account.handle, secret: account.appPassword },
    recordKey: recordKeyFor(publicationId()),
    createdAt: new Date().toISOString(),
  };
}
