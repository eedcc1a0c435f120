import { noFile, uploading } from "@/app/api/uploading";
import { ok, refuse } from "@/lib/domain/result";
import { checkedPosts } from "@/lib/features/post-imports/queries";
import { POST_FILE_MAX_BYTES } from "@/lib/features/post-imports/schema";
import { clock } from "@/lib/platform/clock";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import { inOrganisation } from "@/lib/platform/tenancy";

const ABOUT = { capability: "items.lead", about: "posts.import", maxBytes: POST_FILE_MAX_BYTES } as const;

/** Reads a table of posts and says what it would bring, or what is wrong with it. Nothing is changed by it. */
export function POST(request: Request): Promise<Response> {
  return uploading(request, ABOUT, async ({ claims: { orgId }, file }) => {
    if (!file) return noFile();
    const lines = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name);
    if (typeof lines === "string") return refuse("invalid", `exchange.${lines}`);
    return ok(await inOrganisation(orgId, (tx) => checkedPosts(tx, { orgId, now: clock.now(), lines })));
  });
}
