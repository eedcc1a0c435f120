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

/** The member behind the claims as long as they still count; null from then on. */
export async function memberIdOf(claims: Claims): Promise<string | null> {
  const actor = await inOrganisation(claims.orgId, (tx) => readActor(tx, claims, clock.now()));
  return actor?.memberId ?? null;
}

/** What one member gets to hear of an event: of notices only their own, and nothing about anybody else's. */
export function heardBy(memberId: string, event: HeardEvent): object | null {
  if (event.topic !== "notices") return event;
  return event.memberIds.includes(memberId) ? { topic: "notices" } : null;
}

/**
 * The changes of the member's organisation as server-sent events, until they leave, or their session does; first those
 * of the last `agoMs`, and without it the word to read everything anew.
 */
export function liveStream(
  viewer: { claims: Claims; memberId: string; agoMs?: number },
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

type Line = { claims: Claims; memberId: string; agoMs?: number; left: AbortSignal };

/** Says what happens on the line; the returned function stops it and leaves the line as it is. */
function speak(controller: ReadableStreamDefaultController<Uint8Array>, line: Line): () => void {
  const { claims, memberId, agoMs, left } = line;
  const encoder = new TextEncoder();
  const say = (text: string) => controller.enqueue(encoder.encode(text));
  say(`retry: ${RETRY_MS}\n\n`);
  const hear = (event: HeardEvent) => {
    const heard = heardBy(memberId, event);
    if (heard) say(`data: ${JSON.stringify(heard)}\n\n`);
  };
  const unhear = hearLive({ orgId: claims.orgId, hear }, agoMs);
  const heartbeat = setInterval(() => say(": still here\n\n"), HEARTBEAT_MS);
  const check = setInterval(
    () => void stillCounts({ claims, memberId }).then((counts) => counts || hangUp()),
    CHECK_MS,
  );
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

/** While the database is away for a moment the line stays; the next check asks again. */
async function stillCounts({ claims, memberId }: Pick<Line, "claims" | "memberId">): Promise<boolean> {
  try {
    return (await memberIdOf(claims)) === memberId;
  } catch (error) {
    log().warn({ err: error }, "could not check the session of a live line");
    return true;
  }
}
