"use client";

import { useTranslations } from "next-intl";
import { TextButton } from "@/components/ui/text-button";

export type NumberedRow = { id: string; number: number };

/** "rij 4, rij 5 en rij 7", each a button that shows it. */
export function RowLinks({ rows, onShowRow }: { rows: readonly NumberedRow[]; onShowRow: (rowId: string) => void }) {
  const t = useTranslations("findings");
  return rows.map(({ id, number }, index) => (
    <span key={id}>
      {index === 0 ? "" : index === rows.length - 1 ? t("and") : ", "}
      <TextButton onPress={() => onShowRow(id)} className="text-[length:inherit] font-normal">
        {t("row", { number })}
      </TextButton>
    </span>
  ));
}
