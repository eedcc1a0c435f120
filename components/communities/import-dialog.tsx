"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { TextArea } from "@/components/ui/text-area";
import { importCountsAction } from "@/lib/features/community-counts/actions";

/** Counts of many communities from a file or from what is pasted: what is wrong is said by row, and then nothing comes in. */
export function ImportDialog() {
  const t = useTranslations("communities.import");
  const cancel = useTranslations("communities")("cancel");
  const [table, setTable] = useState("");
  const [name, setName] = useState<string | null>(null);
  const read = async (file: File) => {
    setName(file.name);
    setTable(textOf(await file.arrayBuffer()));
  };
  return (
    <DialogForm
      trigger={<Button kind="quiet">{t("open")}</Button>}
      title={t("title")}
      submit={t("submit")}
      cancel={cancel}
      done={t("done")}
      send={() => importCountsAction({ table })}
    >
      {(wrong) => (
        <>
          <FileDrop
            onFile={(file) => void read(file)}
            isBusy={false}
            name={name}
            accept=".csv,.txt"
            words={{ choose: t("choose"), chooseOther: t("chooseOther"), drop: t("drop") }}
          />
          <TextArea
            name="table"
            label={t("table")}
            hint={t("hint")}
            error={wrong("table")}
            rows={6}
            value={table}
            onChange={setTable}
          />
        </>
      )}
    </DialogForm>
  );
}

/** As Unicode, else as Windows writes it when a Dutch Excel saves "CSV". */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
