import { z } from "zod";
import { noFile, uploading } from "@/app/api/uploading";
import { IMPORT_MODES } from "@/lib/domain/agreement/exchange";
import { EXAMPLES } from "@/lib/domain/agreement/starters";
import { ok, refuse } from "@/lib/domain/result";
import { checkedExample, checkedImport } from "@/lib/features/exchange/queries";
import { IMPORT_MAX_BYTES } from "@/lib/features/exchange/schema";
import { clock } from "@/lib/platform/clock";
import { readLocale } from "@/lib/platform/i18n/locale";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read";
import { inOrganisation } from "@/lib/platform/tenancy";

const ABOUT = { capability: "agreement.edit", about: "agreement.import", maxBytes: IMPORT_MAX_BYTES } as const;
const form = z.object({ mode: z.enum(IMPORT_MODES), example: z.enum(EXAMPLES).optional() });

/** Reads a file, or an example by its name, and says what it would do to the draft. Nothing is changed by it. */
export function POST(request: Request): Promise<Response> {
  return uploading(request, ABOUT, async ({ claims: { orgId }, fields, file }) => {
    const parsed = form.safeParse(fields);
    if (!parsed.success) return refuse("invalid", "invalid");
    const { mode, example } = parsed.data;
    if (!file && !example) return noFile();
    const asked = { orgId, now: clock.now(), mode, locale: await readLocale() };
    const table = file ? await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name) : [];
    if (typeof table === "string") return refuse("invalid", `exchange.${table}`);
    const found = await inOrganisation(orgId, (tx) =>
      example && !file ? checkedExample(tx, example, asked) : checkedImport(tx, table, asked),
    );
    return found ? ok(found) : refuse("wrong_state", "agreement.noDraft");
  });
}
