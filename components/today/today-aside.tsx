"use client";

import { HeartHandshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { givenName } from "@/lib/domain/language";
import type { TodayPage } from "@/lib/features/today/schema";
import { News } from "./news";

/** What is good to know beside the work. */
export function TodayAside({ page: { goodNews, news } }: { page: TodayPage }) {
  const t = useTranslations("today");
  return (
    <>
      {news.length > 0 ? (
        <section className="max-lg:hidden">
          <h2 className="text-t14">{t("news.title")}</h2>
          <News news={news} className="mt-3!" />
        </section>
      ) : null}
      {goodNews ? (
        <section>
          <h2 className="mb-3 text-t14">{t("goodNews.title")}</h2>
          <p className="text-t14">{t("goodNews.text", { title: goodNews.title, name: goodNews.pinnedBy })}</p>
          <LinkButton
            size="sm"
            className="mt-3"
            href={`/board/${goodNews.ideaId}`}
            icon={<HeartHandshake className="icon" aria-hidden />}
          >
            {t("goodNews.thank", { name: givenName(goodNews.pinnedBy) })}
          </LinkButton>
        </section>
      ) : null}
    </>
  );
}
