import { z } from "zod";
import { refused } from "@/app/api/viewing";
import type { Locale } from "@/lib/domain/language";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import type { ExportFile } from "@/lib/features/exchange/queries";
import { FILE_FORMATS, type FileFormat } from "@/lib/features/exchange/schema";
import { readActor } from "@/lib/platform/actor";
import { clock } from "@/lib/platform/clock";
import { readLocale } from "@/lib/platform/i18n/locale";
import { recordFault } from "@/lib/platform/log";
import { readClaims } from "@/lib/platform/session";
import { writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";

type Asking = { tx: Tx; viewer: MemberActor; locale: Locale };

const TYPES: Record<FileFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** Answers with a file for whoever may look at the agreement, in the format and the language asked for. */
export async function download(
  request: Request,
  find: (asking: Asking) => Promise<ExportFile | null>,
): Promise<Response> {
  const format = z.enum(FILE_FORMATS).safeParse(new URL(request.url).searchParams.get("format") ?? "xlsx");
  if (!format.success) return refused("invalid");
  const claims = await readClaims();
  if (!claims) return refused("not_signed_in");
  const locale = await readLocale();
  try {
    const found = await inOrganisation(claims.orgId, async (tx) => {
      const viewer = await readActor(tx, claims, clock.now());
      if (!viewer) return "not_signed_in";
      if (!mayTry(viewer.roles, "agreement.look")) return "not_allowed";
      return (await find({ tx, viewer, locale })) ?? "not_found";
    });
    return typeof found === "string" ? refused(found) : await fileResponse(found, format.data, locale);
  } catch (fault) {
    const reference = recordFault(fault, { read: "agreement.look" });
    return Response.json(
      { ok: false, refusal: { code: "fault", message: "fault", values: { reference } } },
      { status: 500 },
    );
  }
}

async function fileResponse(
  { name, table, sheets }: ExportFile,
  format: FileFormat,
  locale: Locale,
): Promise<Response> {
  // A Dutch Excel takes a semicolon for what an English one writes as a comma.
  const body =
    format === "csv" ? writeCsv(table, locale === "nl" ? ";" : ",") : new Uint8Array(await writeXlsx(sheets));
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "-")}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
