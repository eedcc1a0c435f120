import { forgetWindowsBefore } from "@/lib/platform/rate-limit";
import { atTheDoor } from "@/lib/platform/tenancy";

const HOUR_MS = 3600_000;
/** The longest window is an hour; a used or expired link is kept a day, to say so to who presses it again. */
const KEPT_HOURS = 24;

/** Takes away what the door no longer needs. May run twice and at the same time as itself. */
export async function tidyTheDoor(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_HOURS * HOUR_MS);
  await forgetWindowsBefore(before);
  await atTheDoor((tx) => tx.signInToken.deleteMany({ where: { expiresAt: { lt: before } } }));
}
