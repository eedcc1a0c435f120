"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { Table } from "@/components/ui/table";
import { shareOf } from "@/lib/domain/communities";
import type { CountView } from "@/lib/features/community-counts/schema";
import type { SizeView } from "@/lib/features/community-sizes/schema";
import { CountDialog } from "./count-dialog";
import { useShare } from "./use-share";

type CountTableProps = {
  communityId: string;
  today: string;
  counts: readonly CountView[];
  sizes: readonly SizeView[];
  mayCount: boolean;
};

/** The counts that were written down and the sizes that a network told, the newest first. */
export function CountTable({ communityId, today, counts, sizes, mayCount }: CountTableProps) {
  const t = useTranslations("communities.counts");
  const nameOf = useDayName();
  const inWords = useShare();
  const { number } = useFormatter();
  const figures = ["size", "creators", "critics", "share"] as const;
  const columns = [
    { key: "day", head: t("day") },
    ...figures.map((key) => ({ key, head: t(key), align: "end" as const })),
    { key: "by", head: t("by") },
    ...(mayCount ? [{ key: "deeds", head: t("deeds"), align: "end" as const }] : []),
  ];
  const counted = counts.map((count) => {
    const { id, onDay, size, creators, critics, by, isFromFile, revision } = count;
    const share = shareOf(count);
    return {
      ...{ key: id, onDay },
      cells: {
        day: nameOf(onDay, WHOLE_DAY),
        ...{ size: number(size), creators: number(creators), critics: number(critics) },
        share: share === null ? "" : inWords(share),
        by: by && isFromFile ? t("file", { name: by }) : by,
        deeds: <CountDialog key={revision} communityId={communityId} today={today} count={count} />,
      },
    };
  });
  const unknown = t("notKnown");
  const told = sizes.map(({ id, onDay, size, profile }) => ({
    ...{ key: id, onDay },
    cells: {
      day: nameOf(onDay, WHOLE_DAY),
      ...{ size: number(size), creators: unknown, critics: unknown, share: unknown },
      by: t("fetched", { profile: `@${profile}` }),
    },
  }));
  const rows = [...counted, ...told].toSorted((a, b) => b.onDay.localeCompare(a.onDay));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
}
