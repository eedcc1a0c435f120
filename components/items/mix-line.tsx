"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ContentType, mixOf, windowAhead, withPost } from "@/lib/domain/mix";
import { addDays, dayOf } from "@/lib/domain/planning";
import { windowOptions } from "@/lib/features/planning/options";

type MixLineProps = {
  post: { id: string; plannedAt: string; isAboutUs: boolean; contentType: ContentType };
  zone: string;
};

/** What the post, as it is being described, makes of the mix of the days it would go out in. */
export function MixLine({ post, zone }: MixLineProps) {
  const t = useTranslations("items.details.mix");
  const day = dayOf(post.plannedAt, zone);
  const { data: window } = useQuery(windowOptions({ from: day, to: addDays(day, 1) }));
  if (!window) return null;
  const { around, today, mix: goal } = window;
  const ahead = windowAhead(today, goal.windowDays, day);
  const others = around.filter(({ id }) => id !== post.id);
  const mix = mixOf(withPost(others, { ...post, day, isPublished: false }), ahead);
  if (mix.percent === null) return null;
  return (
    <p className="-mt-2 text-t13 text-ink-2" aria-live="polite">
      {t("withThis", {
        percent: mix.percent,
        count: mix.aboutUs,
        total: mix.total,
        days: goal.windowDays,
        goal: goal.aboutUsPercent,
      })}
    </p>
  );
}
