import { ArrowUp, MessageCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Due } from "@/components/ui/due";
import { PaperCard, StepBar } from "@/components/ui/paper-card";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { Table } from "@/components/ui/table";
import { Section } from "./section";

export function Lists() {
  return (
    <>
      <Papers />
      <Rows />
      <Facts />
    </>
  );
}

function Papers() {
  const t = useTranslations("design.lists");
  return (
    <Section title={t("paper")}>
      <div className="grid gap-5 pt-2 sm:grid-cols-2 lg:grid-cols-4">
        <PaperCard>
          <h3 className="text-[15px]/5">{t("cardTitle")}</h3>
          <p className="mt-2 flex items-center gap-1.5 text-t13 text-ink-2">
            <Avatar initials="WP" size="sm" /> Wout <span className="ml-auto text-ink-3">{t("age")}</span>
          </p>
          <p className="mt-2.5 flex items-center gap-3 text-t13 font-medium text-ink-2">
            <span className="flex items-center gap-1">
              <ArrowUp className="icon" aria-hidden /> 11
            </span>
            <span className="flex items-center gap-1">
              <MessageCircle className="icon" aria-hidden /> 4
            </span>
            <span className="ml-auto">
              <Due state="soon" words={t("left")} compact />
            </span>
          </p>
        </PaperCard>
        <PaperCard bundle>
          <h3 className="text-[15px]/5">{t("bundle")}</h3>
        </PaperCard>
        <PaperCard chosen>
          <h3 className="mb-2.5 text-[15px]/5">{t("chosen")}</h3>
          <StepBar total={4} done={2} label={t("steps")} />
        </PaperCard>
      </div>
    </Section>
  );
}

function Rows() {
  const t = useTranslations("design.lists");
  return (
    <Section title={t("rows")}>
      <GroupHeading as="h3" id="rows">
        {t("today")}
      </GroupHeading>
      <RowList ordered labelledBy="rows">
        <Row
          lead={<Due state="late" words={t("late")} detail={t("lateDetail")} />}
          title={t("rowTitle")}
          detail={t("rowDetail")}
          actions={
            <>
              <Button kind="quiet">{t("pass")}</Button>
              <Button>{t("answer")}</Button>
            </>
          }
        />
        <Row
          lead={<Due state="calm" words={t("calm")} detail={t("calmDetail")} />}
          title={t("rowTitle2")}
          detail={t("rowDetail2")}
          actions={<Button>{t("view")}</Button>}
        />
      </RowList>
    </Section>
  );
}

function Facts() {
  const t = useTranslations("design.lists");
  return (
    <Section title={t("table")}>
      <Table
        caption={t("table")}
        columns={[
          { key: "who", head: t("who") },
          { key: "role", head: t("role") },
          { key: "count", head: t("count"), align: "end" },
        ]}
        rows={[
          { key: "1", cells: { who: "Lieselot Maes", role: t("member"), count: 12 } },
          { key: "2", cells: { who: "Wout Pieters", role: t("member"), count: 9 } },
        ]}
      />
    </Section>
  );
}
