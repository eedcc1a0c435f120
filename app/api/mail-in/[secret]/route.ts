import { z } from "zod";
import { readAtMost } from "@/app/api/commands/request";
import { takeIncomingMail } from "@/lib/features/inbox-mail/jobs";
import { clock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { recordFault } from "@/lib/platform/log";
import type { RawMail } from "@/lib/platform/mail/incoming";
import { MAIL_MAX_BYTES } from "@/lib/platform/mail/mailbox";
import { countTry } from "@/lib/platform/rate-limit";
import { isSameSecret } from "@/lib/platform/secrets";

/** In JSON every byte of a mail may take up two. */
const BODY_MAX_BYTES = 2 * MAIL_MAX_BYTES;
const LIMIT = { about: "mail_in.post", whose: "mail host", max: 600, windowMinutes: 10 };

/** Mail hosts that post JSON send the mail as it came under one of these names, and to whom it was delivered. */
const posted = z
  .object({
    raw: z.string().optional(),
    RawEmail: z.string().optional(),
    rawBase64: z.base64().optional(),
    recipient: z.string().optional(),
    OriginalRecipient: z.string().optional(),
  })
  .refine(({ raw, RawEmail, rawBase64 }) => raw ?? RawEmail ?? rawBase64);

const answer = (status: number, said: object, headers: HeadersInit = {}) =>
  Response.json(said, { status, headers: { "cache-control": "no-store", ...headers } });

/**
 * Mail for boards and inboxes, brought by a mail host that knows the secret: as it came (message/rfc822), or in JSON. What is
 * answered tells the host whether to bring it again: 2xx it was dealt with, whatever came of it; 429 and 5xx later.
 */
export async function POST(request: Request, { params }: RouteContext<"/api/mail-in/[secret]">): Promise<Response> {
  const { MAIL_IN_SECRET } = env();
  try {
    // Whoever does not know the secret costs nothing, and takes nothing of what the mail host may bring.
    if (!MAIL_IN_SECRET || !isSameSecret((await params).secret, MAIL_IN_SECRET)) return answer(404, {});
    const now = clock.now();
    const tooMany = await countTry([LIMIT], now);
    if (tooMany) return later(tooMany.refusal.values?.minutes);
    const bytes = await readAtMost(request, BODY_MAX_BYTES);
    if (!bytes) return answer(413, { outcome: "too_large" });
    const mail = readPosted(request.headers.get("content-type") ?? "", bytes);
    if (!mail) return answer(422, { outcome: "no_mail" });
    if (mail.bytes.length > MAIL_MAX_BYTES) return answer(413, { outcome: "too_large" });
    const outcome = await takeIncomingMail(mail, now);
    return outcome === "later" ? later(LIMIT.windowMinutes) : answer(200, { outcome });
  } catch (fault) {
    return answer(500, { reference: recordFault(fault, { part: "mail_in" }) });
  }
}

const later = (minutes: string | number | undefined): Response =>
  answer(429, { outcome: "later" }, { "retry-after": String(60 * Number(minutes ?? 10)) });

function readPosted(type: string, bytes: Uint8Array): RawMail | null {
  if (bytes.length === 0) return null;
  if (!/^application\/json\b/i.test(type)) return { bytes };
  const read = posted.safeParse(parsed(bytes));
  if (!read.success) return null;
  const { raw, RawEmail, rawBase64 = "", recipient, OriginalRecipient } = read.data;
  const text = raw ?? RawEmail;
  return {
    bytes: text === undefined ? Buffer.from(rawBase64, "base64") : Buffer.from(text),
    deliveredTo: [recipient, OriginalRecipient].flatMap((address) => address ?? []),
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
