import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";

/** A version as a PDF: to mail, to keep, to sign on paper. */
export function PdfLink({ versionId }: { versionId: string }) {
  const t = useTranslations("agreement");
  return (
    <a
      className={buttonStyle({ kind: "quiet" })}
      href={`/api/agreement/${versionId}/pdf`}
      target="_blank"
      rel="noopener"
    >
      <FileText className="icon" aria-hidden />
      {t("pdf")}
    </a>
  );
}
