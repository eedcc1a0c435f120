import { refused } from "@/app/api/viewing";
import { readClaims } from "@/lib/platform/session";
import { listenerOf, liveStream } from "./stream";

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // no-transform: a compressing server would hold events back until it has enough of them.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/** What changes in the viewer's organisation, as it happens. */
export async function GET(request: Request): Promise<Response> {
  const claims = await readClaims();
  const listening = claims ? await listenerOf(claims) : null;
  if (!claims || !listening) return refused("not_signed_in");
  const agoMs = ageOf(request);
  const line = { claims, listening, ...(agoMs === null ? {} : { agoMs }) };
  return new Response(liveStream(line, request.signal), { headers: HEADERS });
}

/** How long ago the page that asks was opened, in ms, where it says so; a line that is opened again does not. */
function ageOf(request: Request): number | null {
  const said = new URL(request.url).searchParams.get("ago");
  return said !== null && /^\d{1,9}$/.test(said) ? Number(said) : null;
}
