"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { toast } from "@/components/ui/toast";
import { paintedPng } from "./painted-png";

type TakeAlongProps = {
  /** The table behind what is shown. */
  csv: string;
  /** The same as a picture, where it is one. */
  svg?: string;
};

/** The figures as a file for a spreadsheet, and the chart as a picture. */
export function TakeAlong({ csv, svg }: TakeAlongProps) {
  const t = useTranslations("charts");
  const files = [{ as: "csv", href: csv }, ...(svg ? [{ as: "svg", href: svg }] : [])] as const;
  return (
    <nav aria-label={t("label")} className="-mx-3.5 mt-6 flex flex-wrap gap-x-2 print:hidden">
      {files.map(({ as, href }) => (
        <a key={as} href={href} className={buttonStyle({ kind: "quiet" })} download>
          <Download className="icon" aria-hidden />
          {t(as === "csv" ? "csv" : "svg")}
        </a>
      ))}
      {svg ? (
        <Button
          kind="quiet"
          icon={<Download className="icon" aria-hidden />}
          onPress={() => paintedPng(svg).catch(() => toast.show({ text: t("failed") }))}
        >
          {t("png")}
        </Button>
      ) : null}
    </nav>
  );
}
