import { z } from "zod";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/lib/domain/webhooks";
import { id } from "@/lib/features/items/schema";
import { line } from "@/lib/features/team/schema";

export const WEBHOOKS_MAX = 10;
/** How many of the last messages the settings show of each. */
export const DELIVERIES_SHOWN = 10;
/** Messages are forgotten after so many days: they hold nothing that is not kept elsewhere. */
export const DELIVERIES_KEPT_DAYS = 30;

const said = {
  name: line(60),
  url: z.string().trim().min(1, { error: "fields.required" }).max(2_000, { error: "fields.too_big" }),
  events: z.array(z.enum(WEBHOOK_EVENTS, { error: "fields.choose" })).min(1, { error: "fields.choose" }),
};

export const addWebhookInput = z.object(said);
export const changeWebhookInput = z.object({ webhookId: id, ...said });
export const webhookInput = z.object({ webhookId: id });

/** The worker's own: what came of one try. */
export const recordTryInput = z.object({
  deliveryId: id,
  attempt: z.int().min(1),
  status: z.int().nullable(),
  answer: z.string().max(500),
});

export const DELIVERY_STATES = ["waiting", "arrived", "given_up"] as const;
type DeliveryState = (typeof DELIVERY_STATES)[number];

export type DeliveryView = {
  id: string;
  event: WebhookEvent | "test";
  state: DeliveryState;
  tries: number;
  status: number | null;
  answer: string | null;
  at: string;
  nextAt: string | null;
};

export type WebhookView = {
  id: string;
  name: string;
  url: string;
  events: WebhookEvent[];
  /** Ended by itself, because nothing arrived for long; it can be taken up again. */
  isStopped: boolean;
  deliveries: DeliveryView[];
};

/** What a webhook's secret is sealed to. */
export const webhookAbout = (orgId: string, webhookId: string): string => `webhook:${orgId}:${webhookId}`;
