import { z } from "zod";
import { refused } from "@/app/api/viewing";
import { mayTry } from "@/lib/domain/permissions";
import { findMedia } from "@/lib/features/media/queries";
import { readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { recordFault } from "@/lib/platform/log";
import { readClaims } from "@/lib/platform/session";
import { readStoredFile } from "@/lib/platform/storage";
import { inOrganisation } from "@/lib/platform/tenancy";

type Context = { params: Promise<{ itemId: string; mediaId: string }> };
const address = z.object({ itemId: z.uuid(), mediaId: z.uuid() });

/** A picture of an item, for those who may see the item; shown as a picture and as nothing else. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = address.safeParse(await params);
  if (!asked.success) return refused("not_found");
  const claims = await readClaims();
  if (!claims) return refused("not_signed_in");
  const found = await inOrganisation(claims.orgId, async (tx) => {
    const viewer = await readActor(tx, claims, clock.now());
    if (!viewer) return "not_signed_in";
    if (!mayTry(viewer.roles, "items.look")) return "not_allowed";
    return (await findMedia(tx, { orgId: claims.orgId, ...asked.data })) ?? "not_found";
  });
  if (typeof found === "string") return refused(found);
  const headers = headersOf(found);
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  const bytes = await readStoredFile(found.storageKey).catch((fault) => {
    recordFault(fault, { media: asked.data.mediaId });
    return null;
  });
  return bytes ? new Response(new Uint8Array(bytes), { headers }) : refused("not_found");
}

const headersOf = ({ contentHash, mimeType }: { contentHash: string; mimeType: string }) => ({
  "content-type": mimeType,
  "content-disposition": `inline; filename="${contentHash.slice(0, 12)}.${mimeType.replace("image/", "")}"`,
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  // The same address always shows the same picture, but whoever may see it can change.
  "cache-control": "private, max-age=600",
  etag: `"${contentHash}"`,
});
