import { isFromHere, readAtMost, respond } from "@/app/api/commands/request";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { type Refused, type Result, refuse } from "@/lib/domain/result";
import { type Claims, readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { recordFault } from "@/lib/platform/log";
import { countTry } from "@/lib/platform/rate-limit";
import { readClaims } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

/** The parts of a form around the file itself. */
const FORM_BYTES = 16 * 1024;
const MEGABYTE = 1024 * 1024;

type Uploading = {
  /** Reading a file is work: only for who may do what comes of it, and not without end. */
  capability: Capability;
  /** What the tries are counted under. */
  about: string;
  maxBytes: number;
};

/** What was sent: the fields of the form, and the file where there is one that is not empty. */
export type Sent = { claims: Claims; fields: Record<string, unknown>; file: File | null };

/** Answers the sending of a file that is looked at and not kept: who may, how large, and what came of it. */
export async function uploading<T>(
  request: Request,
  { capability, about, maxBytes }: Uploading,
  check: (sent: Sent) => Promise<Result<T>>,
): Promise<Response> {
  if (!isFromHere(request.headers)) return respond(refuse("not_allowed", "otherOrigin"));
  try {
    const claims = await readClaims();
    if (!claims) return respond(refuse("not_signed_in", "notSignedIn"));
    const stopped = await mayRead(claims, capability, about);
    if (stopped) return respond(stopped);
    const form = await readForm(request, maxBytes);
    if ("refusal" in form) return respond(form, form.refusal.message === "exchange.tooLarge" ? 413 : undefined);
    return respond(await check({ claims, ...form }));
  } catch (fault) {
    const reference = recordFault(fault, { upload: about });
    return respond({ ok: false, refusal: { code: "fault", message: "fault", values: { reference } } });
  }
}

async function mayRead(claims: Claims, capability: Capability, about: string): Promise<Refused | null> {
  const now = clock.now();
  const refusal = await inOrganisation(claims.orgId, async (tx): Promise<Refused | null> => {
    const viewer = await readActor(tx, claims, now);
    if (!viewer) return refuse("not_signed_in", "notSignedIn");
    return mayTry(viewer.roles, capability) ? null : refuse("not_allowed", "notYourRole");
  });
  return refusal ?? countTry([{ about, whose: claims.personId, max: 60, windowMinutes: 10 }], now);
}

async function readForm(request: Request, maxBytes: number): Promise<Omit<Sent, "claims"> | Refused> {
  const tooLarge = refuse("invalid", "exchange.tooLarge", { values: { megabytes: maxBytes / MEGABYTE } });
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) return noFile();
  const body = await readAtMost(request, maxBytes + FORM_BYTES);
  if (!body) return tooLarge;
  const parts = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (!parts) return noFile();
  const file = parts.get("file");
  const isFile = file instanceof File && file.size > 0;
  if (isFile && file.size > maxBytes) return tooLarge;
  const fields = Object.fromEntries([...parts].filter(([, value]) => typeof value === "string"));
  return { fields, file: isFile ? file : null };
}

export const noFile = (): Refused => refuse("invalid", "exchange.noFile");
