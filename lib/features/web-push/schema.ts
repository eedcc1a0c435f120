import { z } from "zod";
import { id } from "@/lib/features/items/schema";
import { line } from "@/lib/features/team/schema";

/** More devices than this nobody carries. */
export const DEVICES_MAX = 20;

const POINT = /^B[\w-]{86}=?$/;
const SECRET = /^[\w-]{22}(?:==)?$/;

/** What a browser gives to be written to. */
export const subscribeInput = z.object({
  endpoint: z.string().max(1_000, { error: "fields.too_big" }),
  p256dh: z.string().regex(POINT, { error: "fields.unreadable" }),
  auth: z.string().regex(SECRET, { error: "fields.unreadable" }),
  device: line(80),
});

export const endDeviceInput = z.object({ deviceId: id });

/** The worker's own: what a device's network answered. */
export const recordPushInput = z.object({ deviceId: id, isGone: z.boolean() });

export type DeviceView = { id: string; device: string; createdAt: string; lastAt: string | null; endpointHash: string };

/** What a device's address and keys are sealed to. */
export const deviceAbout = (orgId: string, deviceId: string): string => `push:${orgId}:${deviceId}`;

export const sealedDevice = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() });
