import type { HeldRole } from "@/lib/domain/people";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { type Claims, readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { hearLive } from "@/lib/platform/live";
import type { LiveEvent } from "@/lib/platform/live-events";
import { log } from "@/lib/platform/log";
import { inOrganisation } from "@/lib/platform/tenancy";

/** How soon a browser tries again by itself after the line was lost. */
const RETRY_MS = 1_000;
/** Often enough that nothing on the way takes the line for dead. */
const HEARTBEAT_MS = 15_000;
const CHECK_MS = 60_000;

type HeardEvent = LiveEvent | { topic: "resync" };

export type Listening = { memberId: string; roles: readonly HeldRole[] };

/** The member behind the claims, with the roles held now, as long as the claims count; null from then on. */
export async function listenerOf(claims: Claims): Promise<Listening | null> {
  const actor = await inOrganisation(claims.orgId, (tx) => readActor(tx, claims, clock.now()));
  return actor?.kind === "member" ? { memberId: actor.memberId, roles: actor.roles } : null;
}

/** What somebody has to be let in to, to hear what happens there; what is not named is everybody's. */
const HEARD_IN: Partial<Record<HeardEvent["topic"], Capability>> = {
  ideas: "board.look",
  items: "items.look",
  editing: "items.look",
  assets: "media.look",
  content: "content.look",
  cases: "cases.look",
  reading_case: "cases.look",
  campaigns: "campaigns.look",
  agreement: "agreement.look",
  editing_row: "agreement.look",
  tone: "tone.look",
  roster: "roster.look",
  goals: "goals.look",
  communities: "communities.look",
  results: "results.look",
  meetings: "meetings.look",
};

/** What one member gets to hear of an event: of notices only their own, and nothing of rooms that are shut to them. */
export function heardBy({ memberId, roles }: Listening, event: HeardEvent): object | null {
  const room = HEARD_IN[event.topic];
  if (room && !mayTry(roles, room)) return null;
  if (event.topic !== "notices") return event;
  return event.memberIds.includes(memberId) ? { topic: "notices" } : null;
}

/**
 * The changes of the member's organisation as server-sent events, until they leave, or their session does; first those
 * of the last `agoMs`, and without it the word to read everything anew.
 */
export function liveStream(
  viewer: { claims: Claims; listening: Listening; agoMs?: number },
  left: AbortSignal,
): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream({
    start: (controller) => {
      stop = speak(controller, { ...viewer, left });
    },
    cancel: () => stop(),
  });
}

type Line = { claims: Claims; listening: Listening; agoMs?: number; left: AbortSignal };

/** Says what happens on the line; the returned function stops it and leaves the line as it is. */
function speak(controller: ReadableStreamDefaultController<Uint8Array>, line: Line): () => void {
  const { claims, agoMs, left } = line;
  let { listening } = line;
  const encoder = new TextEncoder();
  const say = (text: string) => controller.enqueue(encoder.encode(text));
  say(`retry: ${RETRY_MS}\n\n`);
  const hear = (event: HeardEvent) => {
    const heard = heardBy(listening, event);
    if (heard) say(`data: ${JSON.stringify(heard)}\n\n`);
  };
  const unhear = hearLive({ orgId: claims.orgId, hear }, agoMs);
  const heartbeat = setInterval(() => say(": still here\n\n"), HEARTBEAT_MS);
  const check = setInterval(async () => {
    const now = await listensStill({ claims, listening });
    if (now) listening = now;
    else hangUp();
  }, CHECK_MS);
  let isOver = false;
  function stop() {
    isOver = true;
    unhear();
    clearInterval(heartbeat);
    clearInterval(check);
    left.removeEventListener("abort", hangUp);
  }
  function hangUp() {
    if (isOver) return;
    stop();
    controller.close();
  }
  left.addEventListener("abort", hangUp);
  return stop;
}

/** Who listens, with what they may hear from now on. While the database is away for a moment the line stays as it is. */
async function listensStill({ claims, listening }: Pick<Line, "claims" | "listening">): Promise<Listening | null> {
  try {
    const now = await listenerOf(claims);
    return now?.memberId === listening.memberId ? now : null;
  } catch (error) {
    log().warn({ err: error }, "could not check the session of a live line");
    return listening;
  }
}
