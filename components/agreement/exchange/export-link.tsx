import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { exportHref } from "@/lib/features/exchange/schema";

/** A version as a workbook, to take along or to change outside. */
export function ExportLink({ versionId }: { versionId: string }) {
  const t = useTranslations("exchange.import");
  return (
    <a className={buttonStyle({ kind: "quiet" })} href={exportHref(versionId, "xlsx")} download>
      <Download className="icon" aria-hidden />
      {t("excel")}
    </a>
  );
}
