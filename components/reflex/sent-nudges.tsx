"use client";

import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { formatMoment } from "@/lib/domain/language";
import type { NudgeView } from "@/lib/features/nudges/schema";

/** The words that were sent, so that nobody hears the same twice. */
export function SentNudges({ nudges }: { nudges: readonly NudgeView[] }) {
  const t = useTranslations("reflex.sent");
  const context = useMomentContext();
  if (nudges.length === 0) return null;
  return (
    <section className="mt-8">
      <GroupHeading id="verstuurd">{t("title")}</GroupHeading>
      <RowList labelledBy="verstuurd">
        {nudges.map(({ id, to, by, words, sentAt }) => (
          <Row key={id} title={to} detail={t("byAt", { by, moment: formatMoment(new Date(sentAt), context) })}>
            <p className="max-w-prose text-t14">{words}</p>
          </Row>
        ))}
      </RowList>
    </section>
  );
}
