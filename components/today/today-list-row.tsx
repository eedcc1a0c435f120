"use client";

import { useTranslations } from "next-intl";
import { Deadline } from "@/components/time/deadline";
import { PageLink } from "@/components/ui/page-link";
import { Row } from "@/components/ui/row-list";
import { type OpenedRow, rowHref, type TodayRow } from "@/lib/features/today/schema";
import { OpenedItem } from "./opened-item";
import { RowActions } from "./row-actions";
import { useRowSentence } from "./use-row-sentence";

type TodayListRowProps = { row: TodayRow; viewerId: string; isPrimary: boolean; opened: OpenedRow | null };

/** One thing that waits: until when, what it is, and its action in place. */
export function TodayListRow({ row, viewerId, isPrimary, opened }: TodayListRowProps) {
  const t = useTranslations("today");
  const sentence = useRowSentence(viewerId);
  return (
    <Row
      lead={<Deadline countdown={row.due} />}
      title={
        <PageLink href={rowHref(row)} className="rounded-[3px] underline-offset-3 hover:underline">
          {row.title}
        </PageLink>
      }
      detail={
        <>
          {row.isUrgent ? <b className="font-semibold text-red-ink">{t("urgent")} </b> : null}
          {row.deputyFor ? <b className="font-semibold">{t("onBehalf", { name: row.deputyFor })} </b> : null}
          {sentence(row)}
        </>
      }
      open={opened !== null}
      actions={opened ? undefined : <RowActions row={row} isPrimary={isPrimary} />}
      data-item={row.itemId}
    >
      {opened ? <OpenedItem row={row} opened={opened} viewerId={viewerId} /> : null}
    </Row>
  );
}
