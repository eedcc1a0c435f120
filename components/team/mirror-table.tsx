import { useFormatter, useTranslations } from "next-intl";
import { GroupHeading } from "@/components/ui/row-list";
import { Table } from "@/components/ui/table";
import type { DepartmentView, MirrorView } from "@/lib/features/team-people/schema";
import { DepartmentDialog } from "./department-dialog";

/** The numbers behind the plot, with a way to set a size right. */
export function MirrorTable({ view, mayLead }: { view: MirrorView; mayLead: boolean }) {
  const t = useTranslations("team.mirror");
  const { number } = useFormatter();
  const byId = new Map(view.departments.map((one): [string, DepartmentView] => [one.id, one]));
  const heads = ["department", "people", "inTeam", "expected", "standing"] as const;
  const columns = [...heads, ...(mayLead ? (["change"] as const) : [])].map((key) => ({
    key,
    head: t(`columns.${key}`),
  }));
  const rows = view.mirror.rows.map(({ id, name, people, inTeam, expected, standing }) => {
    const department = byId.get(id);
    const change =
      mayLead && department ? <DepartmentDialog key={department.revision} department={department} /> : null;
    const cells = {
      department: name,
      people: number(people),
      inTeam: number(inTeam),
      expected: number(expected, { maximumFractionDigits: 1 }),
      standing: t(`short.${standing}`),
      change,
    };
    return { key: id, cells };
  });
  return (
    <section>
      <GroupHeading id="mirror-table">{t("table")}</GroupHeading>
      <Table caption={t("table")} columns={columns} rows={rows} />
    </section>
  );
}
