"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { narrowedBy } from "@/lib/domain/inbox";
import { inboxOptions } from "@/lib/features/inbox/options";
import { INBOX_PARTS, type InboxAround, type InboxRow } from "@/lib/features/inbox/schema";
import type { KeptFilter } from "@/lib/features/inbox-filters/schema";
import { BulkBar } from "./bulk-bar";
import { InboxHead } from "./inbox-head";
import { InboxKeys } from "./inbox-keys";
import { ListPart } from "./list-part";
import { Narrowing } from "./narrowing";
import { useChosen } from "./use-chosen";
import { useInbox } from "./use-inbox";
import { Views } from "./views";

/** The list: ways of looking at it, and its parts. */
export function InboxList({ around, filters }: { around: InboxAround; filters: KeptFilter[] }) {
  const t = useTranslations("inbox");
  const { search } = useInbox();
  const {
    data: list,
    isError,
    refetch,
    isPlaceholderData,
  } = useQuery({
    ...inboxOptions(search),
    placeholderData: keepPreviousData,
  });
  const chosen = useChosen();
  const shown = useRef(new Map<string, InboxRow>());
  const parts = useMemo(() => INBOX_PARTS.filter((part) => list?.parts[part]), [list]);
  const isEmpty = list !== undefined && parts.every((part) => list.parts[part]?.rows.length === 0);
  return (
    <section aria-label={t("title")} className="flex min-h-full flex-col">
      <div className="px-4 pt-5 md:pl-8 lg:pr-5 min-[80rem]:max-xl:pl-5">
        <InboxHead around={around} counts={list?.counts} chosen={chosen} />
        <Views counts={list?.counts} />
        <Narrowing around={around} filters={filters} wordsId={WORDS} />
      </div>
      {isError ? (
        <div className="px-4 md:pl-8 lg:pr-5 min-[80rem]:max-xl:pl-5">
          <Notice
            kind="error"
            action={
              <Button size="sm" onPress={() => void refetch()}>
                {t("again")}
              </Button>
            }
          >
            {t("failed")}
          </Notice>
        </div>
      ) : null}
      {list ? (
        <div aria-busy={isPlaceholderData} className="flex-1">
          {isEmpty ? <Nothing isNarrowed={search.q !== "" || narrowedBy(search).length > 0} /> : null}
          {parts.map((part) => (
            <ListPart key={part} part={part} first={list.parts[part]} around={around} chosen={chosen} shown={shown} />
          ))}
        </div>
      ) : isError ? null : (
        <Skeleton label={t("title")} lines={["92%", "64%", "80%", "48%", "72%"]} className="m-8" />
      )}
      {chosen.isChoosing ? <BulkBar chosen={chosen} shown={shown} around={around} /> : null}
      <InboxKeys search={focusWords} chosen={chosen} shown={shown} around={around} />
    </section>
  );
}

const WORDS = "inbox-words";
const focusWords = () => document.getElementById(WORDS)?.focus();

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  const t = useTranslations("inbox.empty");
  const { search } = useInbox();
  if (isNarrowed) return <EmptyState title={t("nothingFound")}>{t("nothingFoundText")}</EmptyState>;
  return <EmptyState title={t(`${search.view}.title`)}>{t(`${search.view}.text`)}</EmptyState>;
}
