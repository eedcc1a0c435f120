import { z } from "zod";
import { isFromHere, readAtMost, respond } from "@/app/api/commands/request";
import { mayTry } from "@/lib/domain/permissions";
import { type Refused, refuse } from "@/lib/domain/result";
import { UPLOAD_MAX_BYTES } from "@/lib/domain/workflow/limits";
import { addMedia } from "@/lib/features/media/commands";
import { answer } from "@/lib/platform/action";
import { type Claims, readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { cleanImage } from "@/lib/platform/images";
import { recordFault } from "@/lib/platform/log";
import { countTry } from "@/lib/platform/rate-limit";
import { readClaims } from "@/lib/platform/session";
import { storeFile } from "@/lib/platform/storage";
import { inOrganisation } from "@/lib/platform/tenancy";

type Context = { params: Promise<{ itemId: string }> };

/** The parts of a form around the file itself. */
const FORM_BYTES = 16 * 1024;
const form = z.object({ alt: z.string().default(""), takesBack: z.stringbool().default(false) });

/** Takes one picture for an item: read, turned upright and written anew before anything of it is kept. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isFromHere(request.headers)) return respond(refuse("not_allowed", "otherOrigin"));
  const { itemId } = await params;
  try {
    const claims = await readClaims();
    if (!claims) return respond(refuse("not_signed_in", "notSignedIn"));
    const stopped = await mayUpload(claims, itemId);
    if (stopped) return respond(stopped);
    const sent = await readForm(request);
    if ("refusal" in sent) return respond(sent, sent.refusal.message === "media.tooLarge" ? 413 : undefined);
    const image = await cleanImage(sent.file);
    if (typeof image === "string") return respond(refuse("invalid", `media.${image}`));
    const { bytes, extension, ...facts } = image;
    const stored = await storeFile(claims.orgId, bytes, extension);
    return respond(await answer(addMedia, { itemId, ...stored, ...facts, ...sent.fields, bytes: bytes.length }));
  } catch (fault) {
    const reference = recordFault(fault, { upload: itemId });
    return respond({ ok: false, refusal: { code: "fault", message: "fault", values: { reference } } });
  }
}

/** Unpacking pictures is work: only for who may write here, on an item that exists, and not without end. */
async function mayUpload(claims: Claims, itemId: string): Promise<Refused | null> {
  const now = clock.now();
  const isItem = z.uuid().safeParse(itemId).success;
  const refusal = await inOrganisation(claims.orgId, async (tx): Promise<Refused | null> => {
    const viewer = await readActor(tx, claims, now);
    if (!viewer) return refuse("not_signed_in", "notSignedIn");
    if (!mayTry(viewer.roles, "items.write")) return refuse("not_allowed", "notYourRole");
    const exists = isItem && (await tx.item.count({ where: { orgId: claims.orgId, id: itemId } })) > 0;
    return exists ? null : refuse("not_found", "notFound");
  });
  return refusal ?? countTry([{ about: "media.upload", whose: claims.personId, max: 60, windowMinutes: 10 }], now);
}

type SentForm = { file: Uint8Array; fields: z.output<typeof form> };

async function readForm(request: Request): Promise<SentForm | Refused> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) return refuse("invalid", "media.noFile");
  const body = await readAtMost(request, UPLOAD_MAX_BYTES + FORM_BYTES);
  if (!body) return tooLarge();
  const parts = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  const file = parts?.get("file");
  if (!parts || !(file instanceof Blob) || file.size === 0) return refuse("invalid", "media.noFile");
  if (file.size > UPLOAD_MAX_BYTES) return tooLarge();
  const fields = form.safeParse(Object.fromEntries([...parts].filter(([, value]) => typeof value === "string")));
  if (!fields.success) return refuse("invalid", "invalid");
  return { file: new Uint8Array(await file.arrayBuffer()), fields: fields.data };
}

const tooLarge = (): Refused =>
  refuse("invalid", "media.tooLarge", { values: { megabytes: UPLOAD_MAX_BYTES / 1024 / 1024 } });
