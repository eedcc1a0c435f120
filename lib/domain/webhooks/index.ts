/*
 * Outgoing webhooks: what another program of the organisation is told, and how often it is tried. Source:
 * architecture.md: webhooks begin as outbox rows.
 */

/** What there is to be told of. */
export const WEBHOOK_EVENTS = [
  "item.published",
  "case.noticed",
  "case.answered",
  "case.closed",
  "agreement.adopted",
  "deadline.missed",
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What the test button sends. */
export const TEST_EVENT = "test";

/** After the first try, tries follow after so many minutes: the last one some fifteen hours after the first. */
const RETRY_MINUTES: readonly number[] = [1, 5, 30, 120, 720];

/** So many tries in a row that did not arrive end an address: nobody seems to be there any more. */
export const FAILURES_MAX = 50;

const MINUTE_MS = 60_000;

/** When a message is tried again whose try number `tried` was made at a moment; null: no more. */
export function nextTry(tried: number, at: Date): Date | null {
  const minutes = RETRY_MINUTES[tried - 1];
  return minutes === undefined ? null : new Date(at.getTime() + minutes * MINUTE_MS);
}

/** Whether an answer says that the message arrived. */
export const hasArrived = (status: number | null): boolean => status !== null && status >= 200 && status < 300;
