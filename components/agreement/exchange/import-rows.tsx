"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileDrop } from "@/components/ui/file-drop";
import { linkStyle } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { IMPORT_MODES } from "@/lib/domain/agreement/exchange";
import { exportHref, FILE_FORMATS } from "@/lib/features/exchange/schema";
import { type Example, Examples } from "./examples";
import { ImportErrors, ImportProblem } from "./import-errors";
import { ImportPreview } from "./import-preview";
import { useImport } from "./use-import";

type ImportRowsProps = { draftId: string; examples: readonly Example[] };

/** Rows from a file into the draft: choose, see what is wrong or what would change, and only then import. */
export function ImportRows({ draftId, examples }: ImportRowsProps) {
  const t = useTranslations("exchange.import");
  const { source, mode, check, problem, busy, look, changeMode, put } = useImport();
  const example = source && "example" in source ? examples.find(({ key }) => key === source.example) : null;
  return (
    <>
      <p className="mt-4 max-w-165 text-ink-2">{t("lead")}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-t14 text-ink-2">
        {t("takeOut")}
        {FILE_FORMATS.map((format) => (
          <a
            key={format}
            className={`${linkStyle} inline-flex min-h-6 items-center gap-1.5`}
            href={exportHref(draftId, format)}
            download
          >
            <Download className="icon size-3.5" aria-hidden />
            {t(format === "xlsx" ? "excel" : "csv")}
          </a>
        ))}
      </p>
      <RadioGroup
        className="mt-5"
        label={t("mode.label")}
        value={mode}
        onChange={(chosen) => changeMode(IMPORT_MODES.find((one) => one === chosen) ?? mode)}
        choices={IMPORT_MODES.map((one) => ({ id: one, label: t(`mode.${one}`), detail: t(`mode.${one}Detail`) }))}
      />
      <FileDrop
        name={source && "file" in source ? source.file.name : null}
        isBusy={busy === "checking"}
        accept=".xlsx,.csv,.txt"
        words={{ choose: t("choose"), chooseOther: t("chooseOther"), drop: t("drop") }}
        onFile={(file) => void look({ file }, mode)}
      />
      <div aria-live="polite">
        {example ? <p className="mt-4 text-t14 text-ink-2">{t("fromExample", { title: example.title })}</p> : null}
        {busy === "checking" ? (
          <Skeleton className="mt-6 gap-4" label={t("checking")} lines={["60%", "80%", "70%"]} />
        ) : null}
        {problem ? (
          <div className="mt-5">
            <Notice kind="error" silent>
              {problem}
            </Notice>
          </div>
        ) : null}
        {check?.outcome === "table" ? <ImportProblem problem={check.problem} /> : null}
        {check?.outcome === "rows" ? <ImportErrors errors={check.errors} errorCount={check.errorCount} /> : null}
      </div>
      {check?.outcome === "ready" ? (
        <ImportPreview preview={check} isBusy={busy === "importing"} onImport={() => void put()} />
      ) : null}
      <Examples examples={examples} onLook={(key) => void look({ example: key }, mode)} />
    </>
  );
}
