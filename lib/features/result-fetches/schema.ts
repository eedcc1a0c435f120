import { z } from "zod";
import { METRICS } from "@/lib/domain/results";
import { id } from "@/lib/features/items/schema";

export const arrangeFetchesInput = z.object({});

/** What a network counted, per message. An empty list: nothing was due. */
export const keepFetchInput = z.object({
  channelId: id,
  network: z.string().max(40),
  figures: z.array(z.object({ outingId: id, metric: z.enum(METRICS), value: z.number().min(0) })),
  hasAsked: z.boolean(),
});

/** `code`: why it failed, as the networks' refusals are called; `unreachable` where nobody answered. */
export const missFetchInput = z.object({ channelId: id, code: z.string().max(60), retryAt: z.string().optional() });

/** How fetching the figures of a channel goes. Moments are ISO texts; `code` null: nothing is wrong. */
export type FetchView = {
  channelId: string;
  channel: string;
  lastAt: string | null;
  nextAt: string;
  failures: number;
  code: string | null;
};
