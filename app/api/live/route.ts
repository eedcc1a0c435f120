import { refused } from "@/app/api/viewing";
import { readClaims } from "@/lib/platform/session";
import { liveStream, memberIdOf } from "./stream";

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // no-transform: a compressing server would hold events back until it has enough of them.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/** What changes in the viewer's organisation, as it happens. */
export async function GET(request: Request): Promise<Response> {
  const claims = await readClaims();
  const memberId = claims ? await memberIdOf(claims) : null;
  if (!claims || !memberId) return refused("not_signed_in");
  return new Response(liveStream({ claims, memberId }, request.signal), { headers: HEADERS });
}
