"use client";

import { useTranslations } from "next-intl";
import { SplitBar } from "@/components/ui/split-bar";
import {
  CONTENT_TYPES,
  communityNeeded,
  type Mix,
  type MixPost,
  mixOf,
  windowAhead,
  windowBehind,
  withPost,
} from "@/lib/domain/mix";
import { addDays, dayOf } from "@/lib/domain/planning";
import type { CalendarPost, CalendarWindow } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";
import { useDayWords } from "./day-head";
import { useHeld } from "./drag-store";

/**
 * How much is about ourselves: what is planned against what was published, and what the post in hand or under the focus
 * makes of it where it stands or would be dropped.
 */
export function MixPanel({ window }: { window: CalendarWindow }) {
  const t = useTranslations("calendar.mix");
  const { store } = useCalendar();
  const words = useDayWords();
  const { dragged, over, focused } = useHeld(store);
  const { around, today, zone, mix: goal } = window;
  const post = dragged ?? focused;
  const standsOn = post?.at ? dayOf(post.at, zone) : null;
  const day = over?.day ?? standsOn;
  const ahead = windowAhead(today, goal.windowDays, day && day > today ? day : today);
  const others = post ? around.filter(({ id }) => id !== post.id) : around;
  const before = mixOf(dragged ? around : others, ahead);
  const after = post && day ? mixOf(withPost(around, onDay(post, day)), ahead) : before;
  const behind = mixOf(
    around.filter(({ isPublished }) => isPublished),
    windowBehind(today, goal.windowDays),
  );
  const share = after.percent;
  const isTold = post !== null && share !== null;
  return (
    <section aria-live="polite" className="grid gap-3">
      <h2 className="text-t14">{dragged && over ? t("ifHere") : t("title")}</h2>
      {share === null ? (
        <p className="text-t20 font-semibold">{t("nonePlanned")}</p>
      ) : (
        <>
          <p className="text-t20 font-semibold text-balance">
            {t(isTold ? "withThis" : "planned", { percent: share })}
          </p>
          <SplitBar
            left={{ label: t("aboutUs"), value: `${share} %` }}
            right={{ label: t("community"), value: `${100 - share} %` }}
            share={share / 100}
            goal={goal.aboutUsPercent / 100}
            label={t("bar", { percent: share, goal: goal.aboutUsPercent })}
          >
            {isTold && before.percent !== null && before.percent !== share
              ? t("fromTo", { from: before.percent, to: share, count: after.aboutUs, total: after.total })
              : t("counted", {
                  count: after.aboutUs,
                  total: after.total,
                  first: words(ahead.from),
                  last: words(addDays(ahead.to, -1)),
                })}{" "}
            {t("goal", { goal: goal.aboutUsPercent })} <Needed mix={after} goal={goal.aboutUsPercent} />
          </SplitBar>
        </>
      )}
      <p className="text-t13 text-ink-2">
        {behind.percent === null
          ? t("nonePublished", { days: goal.windowDays })
          : t("published", {
              days: goal.windowDays,
              percent: behind.percent,
              count: behind.aboutUs,
              total: behind.total,
            })}
      </p>
      <Types planned={after} published={behind} />
    </section>
  );
}

const onDay = ({ id, isAboutUs, contentType, state }: CalendarPost, day: string): MixPost => {
  return { id, day, isAboutUs, contentType, isPublished: state === "published" };
};

function Needed({ mix, goal }: { mix: Mix; goal: number }) {
  const t = useTranslations("calendar.mix");
  const count = communityNeeded(mix, goal);
  if (count === 0) return null;
  return count === null ? t("neverNeeded") : t("needed", { count });
}

/** Photos, videos, texts and links: what is planned beside what was published. */
function Types({ planned, published }: { planned: Mix; published: Mix }) {
  const t = useTranslations("calendar.mix");
  const rows = [
    { key: "planned", name: t("plannedTypes"), types: planned.types },
    { key: "published", name: t("publishedTypes"), types: published.types },
  ];
  return (
    <table className="w-full text-left text-t13">
      <caption className="sr-only">{t("types")}</caption>
      <thead>
        <tr className="text-ink-2">
          <td />
          {CONTENT_TYPES.map((type) => (
            <th key={type} scope="col" className="pb-0.5 font-normal">
              {t(`type.${type}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, types }) => (
          <tr key={key}>
            <th scope="row" className="pr-2 font-normal text-ink-2">
              {name}
            </th>
            {CONTENT_TYPES.map((type) => (
              <td key={type} className="text-t15 font-semibold">
                {types[type]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
