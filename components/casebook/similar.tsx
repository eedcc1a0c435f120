"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useId } from "react";
import { useItem } from "@/components/items/item-context";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { casebookHref, type SimilarPrecedent } from "@/lib/features/precedents/schema";
import { Outcome } from "./outcome";

const REASONS_MAX = 3;

/** What was decided before in cases like this one, and what they have in common. */
export function Similar() {
  const t = useTranslations("casebook");
  const { page } = useItem();
  const headingId = useId();
  if (page.precedents.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className="border-t border-line px-4 py-5 max-lg:bg-surface md:px-6">
      <h2 id={headingId} className="mb-2 text-t14">
        {t("similar")}
      </h2>
      <ul className="grid gap-3">
        {page.precedents.map((precedent) => (
          <One key={precedent.id} precedent={precedent} />
        ))}
      </ul>
    </section>
  );
}

function One({ precedent }: { precedent: SimilarPrecedent }) {
  const t = useTranslations("casebook");
  const format = useFormatter();
  const { id, title, outcome, reasoning, decidedBy, decidedAt, same, sharesWords } = precedent;
  const facts = same.filter((fact) => fact !== "workKind" && fact !== "role").slice(0, REASONS_MAX);
  const reasons = [...facts.map((fact) => t(`same.${fact}`)), ...(sharesWords ? [t("same.words")] : [])];
  return (
    <li className="text-t13 text-ink-2">
      <p className="flex flex-wrap items-center gap-x-2">
        <Outcome outcome={outcome} />
        <Link href={casebookHref(id)} className="text-t14">
          {title}
        </Link>
      </p>
      {reasoning ? <p className="line-clamp-3">{t("quoted", { words: reasoning })}</p> : null}
      <p className="text-ink-3">
        {t.rich("decidedBy", { name: decidedBy, at: () => <Moment at={decidedAt} as="day" /> })}
        {reasons.length > 0 ? ` ${t("because", { reasons: format.list(reasons, { type: "conjunction" }) })}` : null}
      </p>
    </li>
  );
}
