import type { RefusalCode } from "@/lib/domain/result";
import { type Result, refuse } from "@/lib/domain/result";
import type { Answer } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";

const BODY_MAX_BYTES = 256 * 1024;
/** A shorter answer takes longer to be packed than to be sent. */
const WORTH_PACKING = 1024;

const STATUS: Record<RefusalCode | "fault", number> = {
  invalid: 422,
  not_signed_in: 401,
  not_found: 404,
  not_allowed: 403,
  consult_first: 409,
  unanswered: 409,
  demands_unmet: 409,
  wrong_state: 409,
  stale: 409,
  too_many: 429,
  conflict: 409,
  fault: 500,
};

/** An answer as a response; `status` where the request itself was wrong and no code says how. */
export function respond(answer: Answer<unknown>, status?: number): Response {
  const usual = answer.ok ? 200 : STATUS[answer.refusal.code];
  const body = JSON.stringify(answer);
  const keeping = body.length < WORTH_PACKING ? "no-store, no-transform" : "no-store";
  const headers = { "content-type": "application/json", "cache-control": keeping };
  return new Response(body, { status: status ?? usual, headers });
}

/**
 * Whether a page of our own sent this. Browsers say so themselves; a program that is no browser says nothing, and
 * carries no cookie that it was not given.
 */
export function isFromHere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = headers.get("origin");
  if (!origin) return true;
  return URL.canParse(origin) && [headers.get("host"), new URL(env().NEXTAUTH_URL).host].includes(new URL(origin).host);
}

export type BadBody = { answer: Result<never>; status: 400 | 413 };

/** The JSON that was sent, read no further than a command could need; or why there is none. */
export async function readJson(request: Request): Promise<{ raw: unknown } | BadBody> {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") return badBody("notJson", 400);
  const bytes = await readAtMost(request, BODY_MAX_BYTES);
  if (!bytes) return badBody("tooLarge", 413);
  try {
    return { raw: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return badBody("notJson", 400);
  }
}

const badBody = (message: string, status: BadBody["status"]): BadBody => ({
  answer: refuse("invalid", message),
  status,
});

/** Null when there is more; the length a sender announces is not believed. */
export async function readAtMost(request: Request, max: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > max) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
