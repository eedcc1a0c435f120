"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { caseHref, INBOX_VIEWS, inboxHref } from "@/lib/domain/inbox";
import type { InboxCounts } from "@/lib/features/inbox/schema";
import { CaseLink } from "./case-link";
import { useInbox } from "./use-inbox";

/** Ways of looking at the inbox, each with how much there is. */
export function Views({ counts }: { counts: InboxCounts | undefined }) {
  const t = useTranslations("inbox.views");
  const { search, caseId } = useInbox();
  return (
    <nav aria-label={t("label")} className="mt-4 -ml-2 flex flex-wrap gap-x-0.5 gap-y-0.5">
      {INBOX_VIEWS.map((view) => {
        const next = { ...search, view };
        const isCurrent = search.view === view;
        const count = view === "closed" ? 0 : (counts?.[view] ?? 0);
        return (
          <CaseLink
            key={view}
            href={caseId ? caseHref(caseId, next) : inboxHref(next)}
            current={isCurrent}
            className={cx(
              "inline-flex min-h-7 items-center gap-1.5 rounded-r-s px-2 text-t13 max-md:min-h-10",
              isCurrent ? "bg-sunken font-semibold text-ink" : "text-ink-2 hover:bg-sunken hover:text-ink",
            )}
          >
            {t(view)}
            {count > 0 ? <span className="text-t12 font-medium text-ink-3">{count}</span> : null}
          </CaseLink>
        );
      })}
    </nav>
  );
}
