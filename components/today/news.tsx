"use client";

import { HeartHandshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { givenName } from "@/lib/domain/language";
import type { IdeaNews } from "@/lib/features/today-news/schema";

/** What became of the viewer's own ideas: thanks travel back. */
export function News({ news, className }: { news: IdeaNews[]; className?: string }) {
  const t = useTranslations("today.news");
  if (news.length === 0) return null;
  return (
    <ul className={cx("mt-6 grid gap-3 text-t14 text-ink-2", className)}>
      {news.map(({ ideaId, title, column, by }) => (
        <li key={ideaId} className="flex gap-3">
          <HeartHandshake className="icon mt-0.5 text-accent-ink" aria-hidden />
          <span>
            {t.rich(column, {
              title,
              by: givenName(by),
              link: (chunks) => <Link href={`/board/${ideaId}`}>{chunks}</Link>,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
