"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { CellError, TableProblem } from "@/lib/domain/agreement/exchange";

type ImportErrorsProps = { errors: readonly CellError[]; errorCount: number };

/** So many options are shown where something else was written; a long list is for the sheet that explains. */
const OPTIONS_SHOWN = 12;

/** Everything that is wrong, by the row and column of the spreadsheet, with what was expected there. */
export function ImportErrors({ errors, errorCount }: ImportErrorsProps) {
  const t = useTranslations("exchange.errors");
  const rows = errors.map(({ row, column, problem }, index) => ({
    key: `${index}`,
    cells: {
      place: t("cell", { row, letter: column.letter }),
      column: column.name,
      problem: <Problem problem={problem} />,
    },
  }));
  return (
    <div className="mt-5">
      <Notice kind="error">{t("title", { count: errorCount })}</Notice>
      <div className="mt-3">
        <Table
          caption={t("caption")}
          columns={[
            { key: "place", head: t("place") },
            { key: "column", head: t("column") },
            { key: "problem", head: t("problem") },
          ]}
          rows={rows}
        />
      </div>
      {errorCount > errors.length ? (
        <p className="mt-2 text-t14 text-ink-2">{t("others", { count: errorCount - errors.length })}</p>
      ) : null}
    </div>
  );
}

function Problem({ problem }: { problem: CellError["problem"] }) {
  const t = useTranslations("exchange.errors");
  const what = "value" in problem ? t(problem.kind, { value: problem.value }) : t(problem.kind);
  const expected = "expected" in problem ? problem.expected : [];
  const shown = expected.slice(0, OPTIONS_SHOWN).join("; ");
  const left = expected.length - OPTIONS_SHOWN;
  return (
    <span className="block max-w-165">
      {what}
      {expected.length > 0 ? (
        <span className="block text-t13 text-ink-2">
          {left > 0 ? t("expectedSome", { options: shown, count: left }) : t("expected", { options: shown })}
        </span>
      ) : null}
    </span>
  );
}

/** Why nothing of the file could be read as rows. */
export function ImportProblem({ problem }: { problem: TableProblem }) {
  const t = useTranslations("exchange.problem");
  const said =
    "columns" in problem
      ? t(problem.kind, { columns: problem.columns.join(", "), count: problem.columns.length })
      : problem.kind === "tooManyRows"
        ? t("tooManyRows", { max: problem.max })
        : t("empty");
  return (
    <div className="mt-5">
      <Notice kind="error">{said}</Notice>
    </div>
  );
}
