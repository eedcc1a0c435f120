import { useFormatter, useTranslations } from "next-intl";
import { useDayName } from "@/components/time/use-day-name";
import { Table } from "@/components/ui/table";
import type { ResultsView } from "@/lib/features/insight/schema";
import { type FigureCell, resultTables } from "./result-tables";

/** The figures themselves, in place of the pictures. */
export function TablesShown({ view }: { view: ResultsView }) {
  const t = useTranslations("insight");
  const { number } = useFormatter();
  const dayName = useDayName();
  const shown = (cell: FigureCell | undefined): string => {
    if (cell === null || cell === undefined) return "–";
    if (typeof cell === "number") return number(cell);
    return typeof cell === "string" ? cell : dayName(cell.day, { day: "numeric", month: "short", year: "numeric" });
  };
  return (
    <div className="mt-6 grid gap-9">
      {resultTables(view, t).map(({ id, caption, heads, rows }) => {
        const isNumber = (column: number) =>
          rows.every((row) => row[column] === null || typeof row[column] === "number");
        return (
          <section key={id} aria-labelledby={`table-${id}`} className="min-w-0">
            <h2 id={`table-${id}`} className="mb-1 text-t17 font-semibold">
              {caption}
            </h2>
            <Table
              caption={caption}
              columns={heads.map((head, column) => ({
                key: String(column),
                head,
                align: isNumber(column) ? ("end" as const) : ("start" as const),
              }))}
              rows={rows.map((row, index) => ({
                key: String(index),
                cells: Object.fromEntries(heads.map((_, column) => [String(column), shown(row[column])])),
              }))}
            />
          </section>
        );
      })}
    </div>
  );
}
