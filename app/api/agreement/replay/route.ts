import { refused } from "@/app/api/viewing";
import { mayTry } from "@/lib/domain/permissions";
import { openReplay } from "@/lib/features/replay/queries";
import { type ReplayMessage, replayQuery } from "@/lib/features/replay/schema";
import { readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { recordFault } from "@/lib/platform/log";
import { readClaims } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

const HEADERS = {
  "content-type": "application/x-ndjson; charset=utf-8",
  // no-transform: a compressing server would hold the progress back until it has enough of it.
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};

/** The draft played over the past months: progress and what would differ, a line of JSON each, as it is found. */
export async function GET(request: Request): Promise<Response> {
  const claims = await readClaims();
  if (!claims) return refused("not_signed_in");
  const now = clock.now();
  const viewer = await inOrganisation(claims.orgId, (tx) => readActor(tx, claims, now));
  if (!viewer) return refused("not_signed_in");
  if (!mayTry(viewer.roles, "agreement.edit")) return refused("not_allowed");
  const query = replayQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return refused("invalid");
  const messages = await openReplay({ orgId: viewer.orgId, months: query.data.months, now });
  if (!messages) return refused("not_found");
  return new Response(linesOf(messages, request.signal), { headers: HEADERS });
}

/** A page is worked out when the one before it was taken: whoever leaves stops the work. */
function linesOf(messages: AsyncGenerator<ReplayMessage>, left: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const line = (message: ReplayMessage) => encoder.encode(`${JSON.stringify(message)}\n`);
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const next = left.aborted ? await messages.return(undefined) : await messages.next();
        if (next.done) controller.close();
        else controller.enqueue(line(next.value));
      } catch (fault) {
        controller.enqueue(line({ kind: "fault", reference: recordFault(fault, { read: "agreement.replay" }) }));
        controller.close();
      }
    },
    cancel: async () => void (await messages.return(undefined)),
  });
}
