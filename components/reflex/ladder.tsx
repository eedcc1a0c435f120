import { useTranslations } from "next-intl";
import { RUNGS, type Rung } from "@/lib/domain/ladder";
import type { LadderView } from "@/lib/features/ladder/schema";

/** How many of the team are on each rung, and what changed since the stretch before. No names. */
export function Ladder({ view }: { view: LadderView }) {
  const t = useTranslations("reflex");
  return (
    <section aria-labelledby="ladder" className="mt-6">
      <h2 id="ladder" className="text-t20 font-semibold text-balance">
        {t("headline", { count: view.size - view.now.spectator - view.now.inactive, size: view.size })}
      </h2>
      <p className="mt-1 max-w-prose text-t14 text-ink-2">{t("window", { days: view.days })}</p>
      <ul className="mt-4 border-t border-line">
        {RUNGS.map((rung) => (
          <RungLine key={rung} rung={rung} view={view} />
        ))}
      </ul>
      <p className="mt-3 max-w-prose text-t13 text-ink-2">{t("kept")}</p>
    </section>
  );
}

function RungLine({ rung, view: { now, before, size } }: { rung: Rung; view: LadderView }) {
  const t = useTranslations("reflex");
  const count = now[rung];
  const change = before ? count - before[rung] : null;
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[16rem_minmax(0,1fr)_15rem]">
      <div>
        <p className="text-t15 font-semibold">{t(`rungs.${rung}.name`)}</p>
        <p className="text-t13 text-ink-2">{t(`rungs.${rung}.what`)}</p>
      </div>
      <span aria-hidden className="block h-2.5 rounded-full bg-sunken">
        <span
          className="block h-full rounded-full bg-accent forced-colors:bg-[CanvasText]"
          style={{ width: `${size === 0 ? 0 : (100 * count) / size}%` }}
        />
      </span>
      <p className="text-t14">
        <span className="font-semibold">{t("ofTeam", { count, size })}</span>
        {change === null ? null : (
          <span className="block text-t13 text-ink-2">
            {change === 0 ? t("same") : t(change > 0 ? "more" : "fewer", { count: Math.abs(change) })}
          </span>
        )}
      </p>
    </li>
  );
}
