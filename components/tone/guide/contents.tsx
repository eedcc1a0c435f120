"use client";

import { useTranslations } from "next-intl";
import type { SectionId } from "./guide-screen";

/** What is in the guide, each with the way to it. */
export function Contents({ sections }: { sections: readonly SectionId[] }) {
  const t = useTranslations("tone");
  return (
    <nav aria-label={t("guide.contents")} className="mt-4 max-lg:hidden">
      <ol className="grid border-l border-line text-t14">
        {sections.map((section) => (
          <li key={section}>
            <a
              href={`#${section}`}
              className="-ml-px block border-l border-transparent py-1 pl-3 text-ink-2 hover:border-accent hover:text-ink"
            >
              {t(`parts.${section}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
