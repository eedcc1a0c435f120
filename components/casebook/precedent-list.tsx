"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { PageLink } from "@/components/ui/page-link";
import { Tag } from "@/components/ui/tag";
import { casebookHref, type PrecedentLine } from "@/lib/features/precedents/schema";
import { Outcome } from "./outcome";
import { useCaseWords } from "./precedent-words";

/** Decided cases, each with its question, what was said, and by whom. */
export function PrecedentList({ lines }: { lines: PrecedentLine[] }) {
  const t = useTranslations("casebook");
  const about = useCaseWords();
  return (
    <ul className="border-b border-line">
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid gap-1 border-t border-line py-4 md:grid-cols-[9.5rem_minmax(0,1fr)] md:gap-x-6"
        >
          <div className="grid content-start gap-1 text-t14">
            <Outcome outcome={line.outcome} />
            {line.isBestPractice ? (
              <span>
                <Tag icon={<Star aria-hidden />}>{t("bestPractice")}</Tag>
              </span>
            ) : null}
          </div>
          <div className="min-w-0">
            <PageLink
              href={casebookHref(line.id)}
              className="rounded-[3px] text-t15 font-semibold underline-offset-3 hover:underline"
            >
              {line.title}
            </PageLink>
            <p className="text-t13 text-ink-2">{about(line)}</p>
            <p className="mt-1.5 text-t14">{line.question}</p>
            {line.reasoning ? <p className="text-t14 text-ink-2">{t("quoted", { words: line.reasoning })}</p> : null}
            <p className="mt-1 text-t13 text-ink-3">
              {t.rich("decidedBy", { name: line.decidedBy, at: () => <Moment at={line.decidedAt} as="day" /> })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
