import { svgOf } from "@/components/charts/drawing";
import type { FigureCell, FigureTable } from "@/components/insight/result-tables";
import { isLocale, type Locale } from "@/lib/domain/language";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import type { Tx } from "@/lib/platform/tenancy";

/** Whose figures they are, and in which language a file of them is written: it is handed on within the organisation. */
export async function organisationOf(tx: Tx, orgId: string): Promise<{ name: string; locale: Locale }> {
  const where = { id: orgId };
  const { locale, name } = await tx.organisation.findUniqueOrThrow({ where, select: { locale: true, name: true } });
  return { name, locale: isLocale(locale) ? locale : "nl" };
}

/** Tables under each other as a file for a spreadsheet; what is not known is an empty cell. */
export function answerWithTables(tables: readonly FigureTable[], locale: Locale, file: string): Response {
  const comma = locale === "nl";
  const written = (cell: FigureCell): string => {
    if (cell === null) return "";
    if (typeof cell === "number") return comma ? String(cell).replace(".", ",") : String(cell);
    return typeof cell === "string" ? cell : cell.day;
  };
  const lines = tables.flatMap(({ caption, heads, rows }) => [
    ...[[caption], heads],
    ...rows.map((row) => row.map(written)),
    [],
  ]);
  return sent(writeCsv(lines, comma ? ";" : ","), { type: "text/csv; charset=utf-8", file: `${file}.csv` });
}

type Drawings = Parameters<typeof svgOf>[0];

/** Drawings under each other as a picture. */
export const answerWithDrawings = (drawings: Drawings, about: { title: string; about: string }, file: string) =>
  sent(svgOf(drawings, about), { type: "image/svg+xml; charset=utf-8", file: `${file}.svg` });

const sent = (body: string, { type, file }: { type: string; file: string }): Response =>
  new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${file.replaceAll(/[^\w.-]+/g, "-")}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
