"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { Verdict } from "@/components/ui/verdict";
import { CHANGES, type Change } from "@/lib/domain/agreement/replay/decisions";
import { decisionHref } from "@/lib/features/history/schema";
import type { ReplayLine } from "@/lib/features/replay/schema";
import type { Replay } from "./use-replay";

/** The decisions that would come out differently, by what the draft does to them. */
export function ReplayedDecisions({ replay }: { replay: Replay }) {
  const t = useTranslations("replay.decisions");
  const { counts, lines, state } = replay;
  const all = CHANGES.reduce((sum, change) => sum + counts[change], 0);
  return (
    <section aria-labelledby="replayed-decisions" className="grid gap-4">
      <div className="border-b border-line-2 pb-1.5">
        <h2 id="replayed-decisions" className="text-t17 tracking-normal">
          {t("title")}
        </h2>
        <p className="text-ink-2">
          {all > 0
            ? t("some", { all, of: replay.start?.decisions ?? 0 })
            : state === "done"
              ? t("none")
              : t("soFarNone")}
        </p>
      </div>
      {CHANGES.map((change) => (
        <Group
          key={change}
          change={change}
          count={counts[change]}
          lines={lines.filter((one) => one.change === change)}
        />
      ))}
    </section>
  );
}

function Group({ change, count, lines }: { change: Change; count: number; lines: readonly ReplayLine[] }) {
  const t = useTranslations("replay.decisions");
  if (count === 0) return null;
  return (
    <details open={lines.length <= OPEN_UP_TO}>
      <summary className="min-h-8 cursor-pointer py-1">
        <h3 className="inline text-t15 font-semibold tracking-normal">{t(`${change}.title`, { count })}</h3>
      </summary>
      <p className="max-w-prose pb-1 text-t14 text-ink-2">{t(`${change}.means`)}</p>
      <ul className="[&>li]:border-b [&>li]:border-line">
        {lines.map((line) => (
          <Line key={line.entryId} line={line} />
        ))}
      </ul>
      {count > lines.length ? (
        <p className="pt-2 text-t13 text-ink-2">{t("cut", { shown: lines.length, count })}</p>
      ) : null}
    </details>
  );
}

/** More than these stand folded: the figures are read first. */
const OPEN_UP_TO = 40;

function Line({ line }: { line: ReplayLine }) {
  const t = useTranslations("replay.decisions");
  const answers = useTranslations("replay.answer");
  const roles = useTranslations("replay.role");
  const format = useFormatter();
  const title = line.title ?? t("untitled");
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0">
        {line.itemId ? (
          <Link href={`/items/${line.itemId}`} className="font-semibold">
            {title}
          </Link>
        ) : (
          <span className="font-semibold">{title}</span>
        )}
        <p className="text-t13 text-ink-2">
          {t.rich("who", {
            name: line.by,
            role: line.role ? roles(line.role as "member") : roles("none"),
            power: t(`power.${line.power}` as "power.respond"),
            at: () => <Moment at={line.at} />,
          })}{" "}
          {line.rows.length > 0
            ? t("rows", { count: line.rows.length, rows: format.list(line.rows.map(String)) })
            : null}{" "}
          <Link href={decisionHref(line.entryId)}>{t("why")}</Link>
        </p>
      </div>
      <p className="flex flex-wrap items-center gap-1.5 text-t13 text-ink-2">
        <span>{answers(line.from)}</span>
        <span aria-hidden>→</span>
        <span className="sr-only">{t("becomes")}</span>
        {line.change === "obligations" ? (
          <span className="font-medium text-ink">{t("otherDuties")}</span>
        ) : (
          <Verdict verdict={line.to}>{answers(line.to)}</Verdict>
        )}
      </p>
    </li>
  );
}
