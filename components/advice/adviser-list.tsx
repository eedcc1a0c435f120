import { useFormatter, useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { AdviserView } from "@/lib/features/advice/schema";
import { ScopeDialog } from "./scope-dialog";

type AdviserListProps = { advisers: AdviserView[]; mayLead: boolean; today: string };

/** What each adviser sees, where they may say something, and until when. An adviser reads it of themselves. */
export function AdviserList({ advisers, mayLead, today }: AdviserListProps) {
  const t = useTranslations("advice");
  const { list } = useFormatter();
  const nameOf = useDayName();
  if (advisers.length === 0) return mayLead ? <p className="text-t14 text-ink-2">{t("noAdviser")}</p> : null;
  return (
    <section>
      <GroupHeading id="advisers">{mayLead ? t("advisers") : t("yourScope")}</GroupHeading>
      <RowList labelledBy="advisers">
        {advisers.map((adviser) => {
          const { memberId, name, scope, lastDay, revision } = adviser;
          const named = (rooms: readonly (typeof scope.look)[number][]) =>
            list(rooms.map((room) => t(`rooms.${room}`)));
          const sees = scope.look.length > 0 ? t("sees", { rooms: named(scope.look) }) : t("seesNothing");
          const says = scope.comment.length > 0 ? t("says", { rooms: named(scope.comment) }) : t("saysNowhere");
          return (
            <Row
              key={memberId}
              title={name}
              detail={`${sees} ${says} ${lastDay ? t("until", { day: nameOf(lastDay, WHOLE_DAY) }) : t("noEnd")}`}
              actions={
                mayLead ? <ScopeDialog key={`${revision}:${lastDay}`} adviser={adviser} today={today} /> : undefined
              }
            />
          );
        })}
      </RowList>
    </section>
  );
}
