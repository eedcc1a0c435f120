"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { linkStyle } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import type { ExampleKey } from "@/lib/domain/agreement/starters";
import { exampleHref } from "@/lib/features/exchange/schema";

/** An agreement to begin from, in the reader's language. */
export type Example = { key: ExampleKey; title: string; description: string; source: string };

type ExamplesProps = { examples: readonly Example[]; onLook: (key: ExampleKey) => void };

/** Agreements from real practice: for whom, after what, as a file or at once in the draft. */
export function Examples({ examples, onLook }: ExamplesProps) {
  const t = useTranslations("exchange.import");
  return (
    <section aria-labelledby="inlezen-voorbeelden" className="mt-10">
      <h2 id="inlezen-voorbeelden">{t("examplesTitle")}</h2>
      <p className="mt-0.5 text-ink-2">{t("examplesLead")}</p>
      <ul className="mt-3 border-t border-line">
        {examples.map(({ key, title, description, source }) => (
          <li key={key} className="border-b border-line py-3">
            <h3 className="text-t15 font-semibold">{title}</h3>
            <p className="max-w-165 text-ink-2">{description}</p>
            <p className="mt-0.5 max-w-165 text-t13 text-ink-3">{source}</p>
            <p className="mt-1.5 flex flex-wrap items-center gap-x-5 gap-y-1 text-t13">
              <TextButton onPress={() => onLook(key)}>
                {t("lookAtExample")} <span className="sr-only">{title}</span>
              </TextButton>
              <a
                className={`${linkStyle} inline-flex min-h-6 items-center gap-1.5`}
                href={exampleHref(key, "xlsx")}
                download
              >
                <Download className="icon size-3.5" aria-hidden />
                {t("excel")} <span className="sr-only">{title}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
