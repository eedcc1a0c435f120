import type { NextRequest } from "next/server";
import { z } from "zod";
import { isFromHere, readAtMost, respond } from "@/app/api/commands/request";
import { refused, viewing } from "@/app/api/viewing";
import { ASSET_TITLE_MAX } from "@/lib/domain/media";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { UPLOAD_MAX_BYTES } from "@/lib/domain/workflow/limits";
import { addAsset, storePicture } from "@/lib/features/assets/commands";
import { readLibrary } from "@/lib/features/assets/queries";
import { libraryQuery } from "@/lib/features/assets/schema";
import { answer } from "@/lib/platform/action";
import { type Claims, readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { recordFault } from "@/lib/platform/log";
import { countTry } from "@/lib/platform/rate-limit";
import { readClaims } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

/** The pictures of the library, page after page. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = libraryQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return refused("invalid");
  return viewing("media.look", ({ tx, viewer }) => readLibrary(tx, viewer.orgId, query.data));
}

/** The parts of a form around the file itself. */
const FORM_BYTES = 16 * 1024;
const form = z.object({
  source: z.enum(["by_hand", "shared"]).default("by_hand"),
  /** For whom a device kept it: nobody else brings it, whoever is signed in there by now. */
  keptFor: z.uuid().optional(),
});

/** Takes one picture into the library: read, turned upright and written anew before anything of it is kept. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return respond(refuse("not_allowed", "otherOrigin"));
  try {
    const claims = await readClaims();
    if (!claims) return respond(refuse("not_signed_in", "notSignedIn"));
    const uploader = await mayUpload(claims);
    if (!uploader.ok) return respond(uploader);
    const sent = await readForm(request);
    if ("refusal" in sent) return respond(sent, isTooLarge(sent) ? 413 : undefined);
    const { file, keptFor = uploader.value, about } = sent;
    if (keptFor !== uploader.value) return respond(refuse("not_allowed", "board.keptForOther"));
    const stored = await storePicture(claims.orgId, file, about);
    return respond(stored.ok ? await answer(addAsset, stored.value) : stored);
  } catch (fault) {
    const reference = recordFault(fault, { upload: "asset" });
    return respond({ ok: false, refusal: { code: "fault", message: "fault", values: { reference } } });
  }
}

/** Unpacking pictures is work: only for who may bring them, and not without end. Gives the member who does. */
async function mayUpload(claims: Claims): Promise<Result<string>> {
  const now = clock.now();
  const uploader = await inOrganisation(claims.orgId, async (tx): Promise<Result<string>> => {
    const viewer = await readActor(tx, claims, now);
    if (!viewer) return refuse("not_signed_in", "notSignedIn");
    return mayTry(viewer.roles, "media.add") ? ok(viewer.memberId) : refuse("not_allowed", "notYourRole");
  });
  if (!uploader.ok) return uploader;
  const limit = { about: "media.upload", whose: claims.personId, max: 120, windowMinutes: 10 };
  return (await countTry([limit], now)) ?? uploader;
}

type SentForm = {
  file: Uint8Array;
  about: { title: string; source: "by_hand" | "shared" };
  keptFor?: string | undefined;
};

async function readForm(request: Request): Promise<SentForm | Refused> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) return aboutFile("media.noFile");
  const body = await readAtMost(request, UPLOAD_MAX_BYTES + FORM_BYTES);
  if (!body) return tooLarge();
  const parts = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  const file = parts?.get("file");
  if (!parts || !(file instanceof File) || file.size === 0) return aboutFile("media.noFile");
  if (file.size > UPLOAD_MAX_BYTES) return tooLarge();
  const fields = form.safeParse(Object.fromEntries([...parts].filter(([, value]) => typeof value === "string")));
  if (!fields.success) return refuse("invalid", "invalid");
  const { source, keptFor } = fields.data;
  return { file: new Uint8Array(await file.arrayBuffer()), about: { source, title: titleOf(file.name) }, keptFor };
}

/** What a browser calls a picture that was pasted, or a camera one that it took: no name that somebody gave. */
const NAMELESS = /^(image|blob|download|img|dsc|pxl|photo|whatsapp image)?[\s\d_.():-]*( at [\s\d.]+)?$/i;

/** The name of the file without what stands behind the dot; empty when nobody gave it that name. */
function titleOf(fileName: string): string {
  const name = fileName
    .toWellFormed()
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replaceAll(/[\p{Cc}\p{Cf}_]+/gu, " ")
    .trim()
    .slice(0, ASSET_TITLE_MAX)
    .toWellFormed();
  return NAMELESS.test(name) ? "" : name;
}

const TOO_LARGE = "media.tooLarge";
const isTooLarge = ({ refusal }: Refused) => refusal.fields?.file?.[0]?.message === TOO_LARGE;
const tooLarge = () => aboutFile(TOO_LARGE, { megabytes: UPLOAD_MAX_BYTES / 1024 / 1024 });
const aboutFile = (message: string, values?: Record<string, number>): Refused =>
  refuse("invalid", "invalid", { fields: { file: [{ message, ...(values ? { values } : {}) }] } });
