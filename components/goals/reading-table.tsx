"use client";

import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { toast } from "@/components/ui/toast";
import { removeReadingAction, restoreReadingAction } from "@/lib/features/goal-readings/actions";
import type { ReadingView } from "@/lib/features/goal-readings/schema";
import { ReadingDialog } from "./reading-dialog";
import { useGoalValue } from "./use-goal-words";

type ReadingTableProps = { goalId: string; today: string; unit: string; readings: ReadingView[]; mayRead: boolean };

/** The readings that were written down, the newest first. */
export function ReadingTable({ goalId, today, unit, readings, mayRead }: ReadingTableProps) {
  const t = useTranslations("goals.readings");
  const nameOf = useDayName();
  const inUnits = useGoalValue();
  const columns = [
    { key: "day", head: t("day") },
    { key: "value", head: t("value"), align: "end" as const },
    ...(readings.some(({ note }) => note) ? [{ key: "note", head: t("note") }] : []),
    { key: "by", head: t("by") },
    ...(mayRead ? [{ key: "deeds", head: t("deeds"), align: "end" as const }] : []),
  ];
  const rows = readings.map((reading) => ({
    key: reading.id,
    cells: {
      day: <span className="whitespace-nowrap">{nameOf(reading.onDay, WHOLE_DAY)}</span>,
      value: <span className="whitespace-nowrap">{inUnits(reading.value, unit)}</span>,
      note: reading.note || undefined,
      by: reading.by.name,
      deeds: (
        <span className="inline-flex gap-1 print:hidden max-md:-mx-3">
          <ReadingDialog key={reading.revision} goalId={goalId} today={today} unit={unit} reading={reading} />
          <RemoveReading reading={reading} />
        </span>
      ),
    },
  }));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
}

function RemoveReading({ reading: { id: readingId, revision, onDay } }: { reading: ReadingView }) {
  const t = useTranslations("goals.readings");
  const nameOf = useDayName();
  const remove = useDeed(removeReadingAction);
  const restore = useDeed(restoreReadingAction);
  const takeAway = async () => {
    if (await remove.run({ readingId, seenRevision: revision }))
      toast.show({ text: t("removed"), undo: () => void restore.run({ readingId }) });
    else toast.show({ text: t("notRemoved"), failed: true });
  };
  return (
    <Button
      kind="quiet"
      size="sm"
      busy={remove.isBusy}
      aria-label={t("removeNamed", { day: nameOf(onDay, WHOLE_DAY) })}
      onPress={() => void takeAway()}
    >
      {t("remove")}
    </Button>
  );
}
