"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useId, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { moreInboxOptions } from "@/lib/features/inbox/options";
import type { InboxAround, InboxPart, InboxRow, InboxRows } from "@/lib/features/inbox/schema";
import { CaseRow } from "./case-row";
import type { Chosen } from "./use-chosen";
import { useInbox } from "./use-inbox";

type ListPartProps = {
  part: InboxPart;
  first: InboxRows | undefined;
  around: InboxAround;
  chosen: Chosen;
  /** Every row that is on the screen, for the keys and for what is done with several. */
  shown: RefObject<Map<string, InboxRow>>;
};

/** One part of the list under its heading; the rows after the first ones come as they are asked for. */
export function ListPart({ part, first, around, chosen, shown }: ListPartProps) {
  const t = useTranslations("inbox");
  const headingId = useId();
  const { search, caseId } = useInbox();
  const more = useInfiniteQuery(moreInboxOptions(search, part, first?.next ?? ""));
  const rows = useMemo(() => {
    const later = first?.next ? (more.data?.pages ?? []).flatMap((page) => page.rows) : [];
    // A case that moved meanwhile may come twice: once is enough.
    return [...new Map([...(first?.rows ?? []), ...later].map((row) => [row.id, row])).values()];
  }, [first, more.data]);
  useEffect(() => {
    const all = shown.current;
    for (const row of rows) all.set(row.id, row);
    return () => {
      for (const row of rows) all.delete(row.id);
    };
  }, [rows, shown]);
  if (rows.length === 0) return null;
  const hasMore = first?.next && (more.data ? more.hasNextPage : true);
  const words = part === "rest" ? search.view : part;
  const title = part === "rest" && words !== "waiting" && words !== "closed" ? "found" : words;
  return (
    <section aria-labelledby={headingId} className="mt-4">
      <div className="mx-4 flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line pb-1.5 text-t13 md:mr-0 md:ml-8 lg:pr-5 min-[80rem]:max-xl:ml-5">
        <h2 id={headingId} className="text-t13 font-semibold tracking-normal text-ink-2">
          {t(`parts.${title as PartTitle}.title`)}
        </h2>
        <span className="text-ink-3">{t(`parts.${title as PartTitle}.text`)}</span>
      </div>
      <ol aria-labelledby={headingId}>
        {rows.map((row) => (
          <CaseRow key={row.id} row={row} around={around} chosen={chosen} isOpen={row.id === caseId} />
        ))}
      </ol>
      {hasMore ? (
        <div className="px-4 py-3 md:pl-8 lg:pr-5 min-[80rem]:max-xl:pl-5">
          <Button
            size="sm"
            wide
            busy={more.isFetching}
            onPress={() => void (more.data ? more.fetchNextPage() : more.refetch())}
          >
            {t("more")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

type PartTitle = "talking" | "listening" | "waiting" | "closed" | "found";
