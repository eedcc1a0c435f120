import { z } from "zod";
import { findFeed, readFeed } from "@/lib/features/feeds/queries";
import { clock } from "@/lib/platform/clock";
import { recordFault } from "@/lib/platform/log";
import { inOrganisation } from "@/lib/platform/tenancy";

const address = z.object({ org: z.uuid(), feed: z.string().regex(/^[\w-]{43}\.ics$/) });
const nothing = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** What is planned, for a calendar program: no session, only the secret in the address. Whatever is wrong with it: 404. */
export async function GET(request: Request, { params }: RouteContext<"/feeds/[org]/[feed]">): Promise<Response> {
  const asked = address.safeParse(await params);
  if (!asked.success) return nothing();
  const { org: orgId, feed: file } = asked.data;
  const now = clock.now();
  try {
    const found = await inOrganisation(orgId, async (tx) => {
      const feed = await findFeed(tx, { orgId, token: file.slice(0, -".ics".length), now });
      return feed ? readFeed(tx, feed, now) : null;
    });
    if (!found) return nothing();
    const headers = { etag: found.etag, "cache-control": "private, no-cache", "x-robots-tag": "noindex" };
    if (request.headers.get("if-none-match") === found.etag) return new Response(null, { status: 304, headers });
    return new Response(found.body, { headers: { ...headers, "content-type": "text/calendar; charset=utf-8" } });
  } catch (fault) {
    recordFault(fault, { read: "feeds" });
    return new Response(null, { status: 500 });
  }
}
