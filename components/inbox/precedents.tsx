"use client";

import { useTranslations } from "next-intl";
import { Outcome } from "@/components/casebook/outcome";
import { useItem } from "@/components/items/item-context";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import { casebookHref } from "@/lib/features/precedents/schema";
import { BesidePart } from "./beside";
import { usePutting } from "./use-putting";

/** How something like this was decided before, with its words to be put into the answer. */
export function Precedents() {
  const t = useTranslations("inbox.beside");
  const casebook = useTranslations("casebook");
  const { page } = useItem();
  const put = usePutting();
  if (page.precedents.length === 0) return null;
  return (
    <BesidePart title={t("before")} aside={<Link href="/casebook">{t("casebook")}</Link>}>
      <ul className="grid gap-4 text-t13 text-ink-2">
        {page.precedents.map(({ id, title, outcome, reasoning, decidedBy, decidedAt }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-x-2">
              <Outcome outcome={outcome} />
              <Link href={casebookHref(id)} className="text-t14">
                {title}
              </Link>
            </p>
            {reasoning ? <p className="mt-0.5 line-clamp-4 wrap-break-word">{reasoning}</p> : null}
            <p className="text-ink-3">
              {casebook.rich("decidedBy", { name: decidedBy, at: () => <Moment at={decidedAt} as="day" /> })}
            </p>
            {put && reasoning ? (
              <TextButton aria-label={t("putNamed", { title })} onPress={() => put(reasoning, title)}>
                {t("putIn")}
              </TextButton>
            ) : null}
          </li>
        ))}
      </ul>
    </BesidePart>
  );
}
