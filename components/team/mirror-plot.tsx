import { useLocale, useTranslations } from "next-intl";
import { formatPercent } from "@/lib/domain/language";
import type { Mirror, MirrorRow } from "@/lib/domain/team";

/**
 * Each department: a bar for its share of the team, and a mark where its share of the organisation lies. All on one
 * scale that begins at nothing.
 */
export function MirrorPlot({ mirror }: { mirror: Mirror }) {
  const t = useTranslations("team.mirror");
  const widest = Math.max(...mirror.rows.flatMap(({ teamShare, organisationShare }) => [teamShare, organisationShare]));
  const scale = widest === 0 ? 1 : widest;
  return (
    <figure className="max-w-195">
      <figcaption className="text-t13 text-ink-2">{t("plot")}</figcaption>
      <ul className="mt-3 grid gap-2.5">
        {mirror.rows.map((row) => (
          <PlotRow key={row.id} row={row} scale={scale} />
        ))}
      </ul>
    </figure>
  );
}

function PlotRow({ row, scale }: { row: MirrorRow; scale: number }) {
  const t = useTranslations("team.mirror");
  const locale = useLocale();
  const percent = (share: number) => formatPercent(locale, share);
  return (
    <li className="grid gap-1 md:grid-cols-[12rem_minmax(0,1fr)_13rem] md:items-center md:gap-4">
      <span className="text-t14">{row.name}</span>
      <span aria-hidden className="relative h-3 border-l border-line-2 bg-sunken forced-color-adjust-none">
        <i
          className="absolute inset-y-0 left-0 rounded-r-[3px] bg-data-1"
          style={{ width: `${(row.teamShare / scale) * 100}%` }}
        />
        <i
          className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-ink outline-1 outline-canvas"
          style={{ left: `${(row.organisationShare / scale) * 100}%` }}
        />
      </span>
      <span className="text-t13 text-ink-2">
        {t("shares", { team: percent(row.teamShare), organisation: percent(row.organisationShare) })}
      </span>
    </li>
  );
}
