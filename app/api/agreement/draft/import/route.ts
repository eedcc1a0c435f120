import { z } from "zod";
import { isFromHere, readAtMost, respond } from "@/app/api/commands/request";
import { IMPORT_MODES } from "@/lib/domain/agreement/exchange";
import { EXAMPLES } from "@/lib/domain/agreement/starters";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { checkedExample, checkedImport } from "@/lib/features/exchange/queries";
import { IMPORT_MAX_BYTES, type ImportCheck } from "@/lib/features/exchange/schema";
import { type Claims, readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { readLocale } from "@/lib/platform/i18n/locale";
import { recordFault } from "@/lib/platform/log";
import { countTry } from "@/lib/platform/rate-limit";
import { readClaims } from "@/lib/platform/session";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import { inOrganisation } from "@/lib/platform/tenancy";

/** The parts of a form around the file itself. */
const FORM_BYTES = 16 * 1024;
const form = z.object({ mode: z.enum(IMPORT_MODES), example: z.enum(EXAMPLES).optional() });

/** Reads a file, or an example by its name, and says what it would do to the draft. Nothing is changed by it. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return respond(refuse("not_allowed", "otherOrigin"));
  try {
    const claims = await readClaims();
    if (!claims) return respond(refuse("not_signed_in", "notSignedIn"));
    const stopped = await mayRead(claims);
    if (stopped) return respond(stopped);
    const sent = await readForm(request);
    if ("refusal" in sent) return respond(sent, sent.refusal.message === "exchange.tooLarge" ? 413 : undefined);
    return respond(await check(claims, sent));
  } catch (fault) {
    const reference = recordFault(fault, { upload: "agreement" });
    return respond({ ok: false, refusal: { code: "fault", message: "fault", values: { reference } } });
  }
}

/** Unpacking a workbook is work: only for who may write in the draft, and not without end. */
async function mayRead(claims: Claims): Promise<Refused | null> {
  const now = clock.now();
  const refusal = await inOrganisation(claims.orgId, async (tx): Promise<Refused | null> => {
    const viewer = await readActor(tx, claims, now);
    if (!viewer) return refuse("not_signed_in", "notSignedIn");
    return mayTry(viewer.roles, "agreement.edit") ? null : refuse("not_allowed", "notYourRole");
  });
  return refusal ?? countTry([{ about: "agreement.import", whose: claims.personId, max: 60, windowMinutes: 10 }], now);
}

type Sent = z.output<typeof form> & { file: File | null };

async function readForm(request: Request): Promise<Sent | Refused> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) return refuse("invalid", "exchange.noFile");
  const body = await readAtMost(request, IMPORT_MAX_BYTES + FORM_BYTES);
  if (!body) return tooLarge();
  const parts = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (!parts) return refuse("invalid", "exchange.noFile");
  const fields = form.safeParse(Object.fromEntries([...parts].filter(([, value]) => typeof value === "string")));
  if (!fields.success) return refuse("invalid", "invalid");
  const file = parts.get("file");
  const isFile = file instanceof File && file.size > 0;
  if (!isFile && !fields.data.example) return refuse("invalid", "exchange.noFile");
  if (isFile && file.size > IMPORT_MAX_BYTES) return tooLarge();
  return { ...fields.data, file: isFile ? file : null };
}

const tooLarge = (): Refused =>
  refuse("invalid", "exchange.tooLarge", { values: { megabytes: IMPORT_MAX_BYTES / 1024 / 1024 } });

async function check({ orgId }: Claims, { mode, example, file }: Sent): Promise<Result<ImportCheck>> {
  const asked = { orgId, now: clock.now(), mode, locale: await readLocale() };
  const table = file ? await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name) : [];
  if (typeof table === "string") return refuse("invalid", `exchange.${table}`);
  const found = await inOrganisation(orgId, (tx) =>
    example && !file ? checkedExample(tx, example, asked) : checkedImport(tx, table, asked),
  );
  return found ? ok(found) : refuse("wrong_state", "agreement.noDraft");
}
