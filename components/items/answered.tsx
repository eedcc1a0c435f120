"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { useItem } from "./item-context";

/** What the other side said last: whoever accepts an answer reads what it answers. */
export function Answered() {
  const t = useTranslations("items.answered");
  const { page } = useItem();
  const said = page.file?.said;
  if (!said) return null;
  return (
    <figure className="mb-6 max-w-165">
      <figcaption className="text-t13 text-ink-2">
        {t.rich("by", { by: said.by, named: said.by === "" ? "no" : "yes", at: () => <Moment at={said.at} /> })}
      </figcaption>
      <blockquote className="mt-1 border-l-2 border-line-2 pl-3 whitespace-pre-wrap">{said.body}</blockquote>
    </figure>
  );
}
