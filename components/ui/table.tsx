import type { ReactNode } from "react";
import { cx } from "./cx";

export type Column = { key: string; head: string; align?: "start" | "end" };
export type TableRow = { key: string; cells: Record<string, ReactNode> };

type TableProps = {
  /** What the table holds; read first. */
  caption: string;
  showCaption?: boolean;
  columns: Column[];
  rows: TableRow[];
};

/** Facts in columns. On a phone each row becomes a small list with its column names, so nothing scrolls sideways. */
export function Table({ caption, showCaption = false, columns, rows }: TableProps) {
  return (
    <table className="w-full border-collapse text-left text-t14 max-md:block">
      <caption className={showCaption ? "pb-2 text-left text-t13 text-ink-2" : "sr-only"}>{caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-line-2 text-t13 text-ink-2">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx("py-2 pr-6 font-medium last:pr-0", column.align === "end" && "text-right")}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr key={row.key} className="border-b border-line max-md:grid max-md:gap-1 max-md:py-3">
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} first={index === 0}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, first, children }: { column: Column; first: boolean; children: ReactNode }) {
  const look = cx("align-baseline md:py-2.5 md:pr-6 md:last:pr-0", column.align === "end" && "md:text-right");
  if (first) {
    return (
      <th scope="row" className={cx(look, "font-semibold")}>
        {children}
      </th>
    );
  }
  // Under each other on a phone, a name with nothing after it says nothing.
  const isEmpty = children === undefined;
  return (
    <td className={cx(look, "text-ink-2 max-md:flex max-md:gap-2 max-md:text-t13", isEmpty && "max-md:hidden")}>
      <span className="text-ink-3 md:hidden" aria-hidden>
        {column.head}
      </span>
      {children}
    </td>
  );
}
