import type { Unit } from "./unit";

/** What changed, by id: screens fetch what they show of it, each as its own viewer may see it. */
export type LiveEvent =
  | { topic: "ideas"; ids: string[] }
  | { topic: "items"; ids: string[] }
  | { topic: "cases"; ids: string[] }
  | { topic: "assets"; ids: string[] }
  | { topic: "content"; ids: string[] }
  | { topic: "campaigns"; ids: string[] }
  | { topic: "agreement"; ids: string[] }
  | { topic: "tone" }
  | { topic: "advice" }
  | { topic: "notices"; memberIds: string[] }
  | { topic: "crisis" }
  | { topic: "deputies" }
  | { topic: "outside" }
  | { topic: "roster" }
  | { topic: "goals" }
  | { topic: "communities" }
  | { topic: "results" }
  | { topic: "meetings"; ids: string[] }
  | { topic: "editing"; itemId: string; memberId: string; name: string; channelId: string | null }
  | { topic: "editing_row"; draftId: string; rowId: string; memberId: string; name: string }
  | { topic: "reading_case"; caseId: string; memberId: string; name: string; isNew: boolean };

export type SentEvent = { orgId: string; event: LiveEvent };

export const LIVE_CHANNEL = "trekker_live";
/** NOTIFY carries 8,000 bytes at most; a longer list of ids is sent in parts. */
const IDS_PER_EVENT = 100;

/** As they are told inside the transaction: nobody hears of it before it is committed, and nobody when it is not. */
export function toldLive({ orgId }: Unit, events: readonly LiveEvent[]): { channel: string; payloads: string[] } {
  const sent = events.flatMap(inParts).map((event): SentEvent => ({ orgId, event }));
  return { channel: LIVE_CHANNEL, payloads: sent.map((event) => JSON.stringify(event)) };
}

function inParts(event: LiveEvent): LiveEvent[] {
  if (event.topic !== "ideas" && event.topic !== "items" && event.topic !== "cases") return [event];
  const parts: LiveEvent[] = [];
  for (let from = 0; from < event.ids.length; from += IDS_PER_EVENT) {
    parts.push({ topic: event.topic, ids: event.ids.slice(from, from + IDS_PER_EVENT) });
  }
  return parts;
}
