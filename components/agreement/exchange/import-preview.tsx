"use client";

import { useTranslations } from "next-intl";
import { Difference } from "@/components/agreement/difference/difference";
import { Button } from "@/components/ui/button";
import type { ImportPreview as Preview } from "@/lib/features/exchange/schema";

type ImportPreviewProps = { preview: Preview; isBusy: boolean; onImport: () => void };

/** What the rows would do to the draft, and the button that does exactly that. */
export function ImportPreview({ preview, isBusy, onImport }: ImportPreviewProps) {
  const t = useTranslations("exchange.import");
  const { added, changed, removed } = preview.counts;
  const isNothing = added + changed + removed === 0;
  return (
    <section aria-labelledby="inlezen-verandert" className="mt-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div>
          <h2 id="inlezen-verandert">{t("previewTitle")}</h2>
          <p className="mt-0.5 text-ink-2">{isNothing ? t("nothing") : t("counts", preview.counts)}</p>
        </div>
        {isNothing ? null : (
          <Button kind="primary" busy={isBusy} onPress={onImport}>
            {t("put")}
          </Button>
        )}
      </div>
      {isNothing ? null : <Difference {...preview.difference} />}
    </section>
  );
}
