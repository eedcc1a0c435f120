import { createHash } from "node:crypto";
import { fetchOutside, type OutsideLimits } from "@/lib/platform/outside";
import { encryptForDevice, type PushKeys } from "./encryption";
import { vapidHeader } from "./vapid";

/*
 * Web push by hand: the package for it (web-push 3.6.7) was last released in January 2024, brings its own ASN.1 and JWT
 * libraries for two calls of node's crypto, and connects by itself, past the guard against addresses inside.
 */

type Device = PushKeys & { endpoint: string };

/** What the service worker shows. Nothing of this is readable on the way. */
export type PushMessage = { title: string; body: string; url: string; tag: string; lang: string };

type Pushing = { now: Date; isUrgent: boolean; limits?: OutsideLimits };

/** The network keeps a message so long for a device that is off; then the app itself tells. */
const KEPT_S = 24 * 3_600;

/**
 * Hands one message to a device's own network; gives what that answered.
 * @throws as `fetchOutside`.
 */
export async function sendToDevice(
  device: Device,
  message: PushMessage,
  { now, isUrgent, limits }: Pushing,
): Promise<number> {
  const answer = await fetchOutside(
    device.endpoint,
    {
      method: "POST",
      headers: {
        authorization: vapidHeader(device.endpoint, now),
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        ttl: String(KEPT_S),
        urgency: isUrgent ? "high" : "normal",
        // A second message about the same thing takes the place of the first, also while the device is off.
        topic: createHash("sha256").update(message.tag).digest("base64url").slice(0, 32),
      },
      body: encryptForDevice(JSON.stringify(message), device),
    },
    { ...limits, redirectsMax: 0, bytesMax: 1_000, whenLonger: "cut" },
  );
  return answer.status;
}
