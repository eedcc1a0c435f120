import { z } from "zod";
import { COUNT_MAX, PROFILE_MAX } from "@/lib/domain/communities";
import { communityInput } from "@/lib/features/communities/schema";
import { id } from "@/lib/features/inputs/schema";

export const arrangeSizesInput = z.object({});
export const askSizeInput = communityInput;

/** How many follow a profile, as its network said; `profile` and `channelId` as they were when it was asked. */
export const keepSizeInput = z.object({
  communityId: id,
  profile: z.string().max(PROFILE_MAX),
  channelId: id,
  network: z.string().max(40),
  size: z.int().min(0).max(COUNT_MAX),
});

/** `code`: why it failed, as the networks' refusals are called; `unreachable` where nobody answered. */
export const missSizeInput = z.object({ communityId: id, code: z.string().max(60), retryAt: z.string().optional() });

/** How many there were on a day, as a network said it. `profile`: whose followers they were. */
export type SizeView = { id: string; onDay: string; size: number; profile: string; network: string };
