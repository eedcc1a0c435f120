import { useFormatter, useTranslations } from "next-intl";
import type { Mirror, MirrorRow, MirrorStanding } from "@/lib/domain/team";

/** In the order in which one wants to know them. */
const SAID = ["missing", "under", "over", "balanced", "too_small"] as const satisfies readonly MirrorStanding[];

/** What the mirror shows, in words: who is missing, who is few and who are many, and how much that says. */
export function MirrorWords({ mirror }: { mirror: Mirror }) {
  const t = useTranslations("team.mirror");
  const { list, number } = useFormatter();
  const names = (rows: MirrorRow[]) =>
    list(
      rows.map(({ name, inTeam, expected }) =>
        t("named", { name, inTeam, expected: number(expected, { maximumFractionDigits: 1 }) }),
      ),
    );
  return (
    <div className="grid max-w-prose gap-2">
      {SAID.map((standing) => {
        const rows = mirror.rows.filter((row) => row.standing === standing);
        if (rows.length === 0) return null;
        return (
          <p key={standing}>
            <b>{t(`standings.${standing}`)}</b> {names(rows)}.
          </p>
        );
      })}
      {mirror.isSmall ? (
        <p className="text-t14 text-ink-2">{t("small", { count: mirror.counted, departments: mirror.rows.length })}</p>
      ) : null}
      {mirror.withoutDepartment > 0 ? (
        <p className="text-t14 text-ink-2">{t("unplaced", { count: mirror.withoutDepartment })}</p>
      ) : null}
    </div>
  );
}
