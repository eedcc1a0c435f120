"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { PrecedentView } from "@/lib/features/precedents/schema";
import { Outcome } from "./outcome";
import { useCaseWords } from "./precedent-words";

/** What was asked, what was answered and why, as it was said. */
export function PrecedentText({ precedent }: { precedent: PrecedentView }) {
  const t = useTranslations("casebook");
  const about = useCaseWords();
  const { question, askedBy, outcome, reasoning, decidedBy, decidedAt, item, isBestPractice } = precedent;
  return (
    <div className="my-5 grid gap-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-t14 text-ink-2">
        {about(precedent)}
        {isBestPractice ? <Tag icon={<Star aria-hidden />}>{t("bestPractice")}</Tag> : null}
      </p>
      <section className="grid gap-1">
        <h2 className="text-t14">{askedBy ? t("askedBy", { name: askedBy }) : t("asked")}</h2>
        <p className="text-t17 whitespace-pre-wrap">{question}</p>
      </section>
      <section className="grid gap-1 border-l-2 border-accent pl-4">
        <h2 className="text-t14">
          <Outcome outcome={outcome} />
        </h2>
        {reasoning ? <p className="text-t17 whitespace-pre-wrap">{reasoning}</p> : null}
        <p className="text-t13 text-ink-2">
          {t.rich("decidedBy", { name: decidedBy, at: () => <Moment at={decidedAt} as="day" /> })}
        </p>
      </section>
      {item ? (
        <p className="text-t14 text-ink-2">
          {t.rich("about", { link: () => <Link href={`/items/${item.id}`}>{item.title}</Link> })}
        </p>
      ) : null}
    </div>
  );
}
