"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Moment } from "@/components/time/moment";
import { PageLink } from "@/components/ui/page-link";
import type { ContentUseView } from "@/lib/features/content-uses/schema";

/** In which posts it stands, and which of them say it as it was before. */
export function ContentUses({ uses }: { uses: ContentUseView[] }) {
  const t = useTranslations("content.uses");
  const headingId = useId();
  const older = uses.filter(({ isOlder }) => isOlder);
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="text-t15 font-semibold">
        {t("title")}
      </h2>
      {uses.length === 0 ? <p className="mt-1 text-t14 text-ink-2">{t("none")}</p> : null}
      {older.length > 0 ? (
        <p className="mt-1 flex items-center gap-1.5 text-t14 font-semibold text-amber-ink">
          <CircleAlert className="icon flex-none" aria-hidden />
          {t("older", { count: older.length })}
        </p>
      ) : null}
      <ul className="mt-2">
        {uses.map((use) => (
          <li key={use.itemId} className="border-t border-line py-2 text-t14 last:border-b">
            <PageLink href={`/items/${use.itemId}`} className="font-medium underline-offset-3 hover:underline">
              {use.title}
            </PageLink>
            <p className="text-t13 text-ink-2">
              {t.rich(use.state === "published" ? "inPublished" : "inOpen", {
                name: use.by,
                at: () => <Moment at={use.at} />,
              })}{" "}
              {use.isOlder ? <b className="font-semibold text-amber-ink">{t("isOlder")}</b> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
