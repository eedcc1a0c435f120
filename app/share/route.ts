import { readAtMost } from "@/app/api/commands/request";
import { ideaOfShared } from "@/lib/domain/board/words";
import { env } from "@/lib/platform/env";
import { recordFault } from "@/lib/platform/log";

/** Words with a photo or two; what is larger is not read at all, since it would be read for nothing. */
const SHARE_MAX_BYTES = 20 * 1024 * 1024;

/**
 * Where a phone's share sheet posts to when its browser threw the worker away that would have kept it (see
 * components/board/kept/worker): the words go on to the board in its address, and the photos are said to be lost. Nothing
 * is done here, so it does not matter who asks.
 */
export async function POST(request: Request): Promise<Response> {
  return Response.redirect(new URL(`/board?${await whatWasShared(request)}`, env().NEXTAUTH_URL), 303);
}

async function whatWasShared(request: Request): Promise<URLSearchParams> {
  try {
    const type = request.headers.get("content-type") ?? "";
    const bytes = await readAtMost(request, SHARE_MAX_BYTES);
    if (!bytes) return new URLSearchParams({ pin: "1", "pin-lost": "1" });
    const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
    const said = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    const idea = ideaOfShared({ title: said("title"), text: said("text"), url: said("url") }, "");
    const isLost = form.getAll("files").some((file) => typeof file !== "string" && file.size > 0);
    const words = { "pin-title": idea.title, "pin-text": idea.body.slice(0, WORDS_MAX), "pin-link": idea.link };
    return new URLSearchParams({ pin: "1", ...words, ...(isLost ? { "pin-lost": "1" } : {}) });
  } catch (fault) {
    recordFault(fault, { part: "share" });
    return new URLSearchParams({ pin: "1" });
  }
}

/** More an address cannot carry everywhere. */
const WORDS_MAX = 1_500;
