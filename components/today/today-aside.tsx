"use client";

import { HeartHandshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { CrisisFacts } from "@/components/crisis/crisis-facts";
import { LinkButton } from "@/components/ui/link-button";
import { givenName } from "@/lib/domain/language";
import type { TodayPage } from "@/lib/features/today/schema";
import { News } from "./news";

/** What is good to know beside the work; during a crisis first what is certain. */
export function TodayAside({ page: { goodNews, news } }: { page: TodayPage }) {
  const t = useTranslations("today");
  return (
    <>
      <CrisisFacts className="max-lg:hidden" />
      {news.length > 0 ? (
        <section className="max-lg:hidden">
          <h2 className="text-t14">{t("news.title")}</h2>
          <News news={news} className="mt-3!" />
        </section>
      ) : null}
      {goodNews ? (
        // The two before it stand over the list on a phone, and must not leave their line here.
        <section className="max-lg:border-t-0! max-lg:pt-0!">
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
