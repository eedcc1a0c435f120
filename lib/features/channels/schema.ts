import { z } from "zod";
import { type NetworkName, networkNames } from "@/lib/domain/channels";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

/** What a channel's secret is sealed to: put in another row, it does not open. */
export const channelSecretAbout = (orgId: string, channelId: string): string => `channel:${orgId}:${channelId}`;

export const addChannelInput = z.object({
  id: id.optional(),
  name: requiredText(60),
  network: z.enum(networkNames, { error: "fields.unknown" }),
  characterLimit: z.int().min(1).max(100_000).nullable().default(null),
});

/** What somebody types to connect an account. */
export const accountInput = z.object({
  channelId: id,
  serviceUrl: z.url({ protocol: /^https?$/, error: "fields.link" }).default("https://bsky.social"),
  /** Left empty where the secret itself says whose it is. */
  handle: plainText(253)
    .default("")
    .transform((text) => text.trim().replace(/^@/, "")),
  appPassword: z.string().trim().min(1, { error: "fields.required" }).max(500, { error: "fields.too_big" }),
});

/** The same, read and belonging to a channel that takes accounts. */
export type AskedAccount = z.output<typeof accountInput> & { network: NetworkName; orgId: string };

/** The account with the network's yes, sealed by this server: what the network did not confirm cannot be stored. */
export const connectChannelInput = z.object({ channelId: id, proof: z.string().max(4_000) });

export const disconnectChannelInput = z.object({ channelId: id });

/** How reading what is said on a channel goes. Moments are ISO texts. */
export type LookView = { polledAt: string | null; failures: number; nextAt: string; lastError: string | null };

/** A channel as the settings show it; nothing of its secret. Moments are ISO texts. */
export type ChannelView = {
  id: string;
  name: string;
  network: NetworkName;
  characterLimit: number | null;
  canConnect: boolean;
  /** The account it posts on; null: somebody places it by hand. */
  account: { handle: string; serviceUrl: string; checkedAt: string } | null;
  /** How reading what is said to it goes; null: it is not read. */
  look: LookView | null;
};
