"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMomentContext } from "@/components/time/now";
import { Link } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import type { Happened } from "@/lib/domain/agreement/findings";
import { formatMoment } from "@/lib/domain/language";

/** Opens and closes the list of real work on which something happened; nothing where nothing is known of it. */
export function usePastItems({ count, items }: Happened) {
  const t = useTranslations("findings.past");
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return { button: null, list: null };
  const isPart = items.length > 1 && items.length < count;
  const label = t(isPart ? "showLatest" : "show", { count: items.length });
  return {
    button: (
      <TextButton aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? t("hide") : label}
      </TextButton>
    ),
    list: isOpen ? <PastItems items={items} /> : null,
  };
}

function PastItems({ items }: Pick<Happened, "items">) {
  const t = useTranslations("findings.past");
  const context = useMomentContext();
  return (
    <ul aria-label={t("label")} className="mt-1 grid gap-1">
      {items.map(({ itemId, title, at }) => (
        <li key={itemId} className="flex flex-wrap justify-between gap-x-3">
          <Link href={`/items/${itemId}`} className="min-w-0 break-words">
            {title}
          </Link>
          <span className="text-ink-3">{formatMoment(new Date(at), context)}</span>
        </li>
      ))}
    </ul>
  );
}
