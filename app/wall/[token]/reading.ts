import { behindWall } from "@/lib/features/walls/queries";
import { type WallShow, wallToken } from "@/lib/features/walls/schema";
import { clock } from "@/lib/platform/clock";
import { countCalls } from "@/lib/platform/rate-limit";
import { inOrganisation } from "@/lib/platform/tenancy";

/** A screen asks every few minutes; whoever asks more often from one place is trying addresses. */
const LOOKS = { about: "wall.network", max: 600, windowMinutes: 15 };

/** What is behind the address of a wall; null when there is nothing (any more), or when it is asked too often. */
export async function readWall(raw: string, from: string): Promise<WallShow | null> {
  const now = clock.now();
  const asked = wallToken.safeParse(raw);
  if (!asked.success || (await countCalls({ ...LOOKS, whose: from }, now))) return null;
  const { orgId, token } = asked.data;
  return inOrganisation(orgId, (tx) => behindWall(tx, { orgId, token, now }));
}
