"use client";

import { CircleDashed, GitCompare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import { type Collision, dayOf, type Gap } from "@/lib/domain/planning";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";
import { useDayWords } from "./day-head";

const SHOWN_MAX = 4;

type FindingsProps = {
  collisions: readonly Collision[];
  gaps: readonly Gap[];
  posts: readonly CalendarPost[];
};

/** What stands in the way of each other, and where the rhythm breaks; with the rule in words under it. */
export function Findings({ collisions, gaps, posts }: FindingsProps) {
  const t = useTranslations("calendar");
  const { channels, canWrite, actions, moments } = useCalendar();
  const words = useDayWords();
  const byId = new Map(posts.map((post) => [post.id, post]));
  return (
    <section className="grid gap-3 text-t13 text-ink-2">
      {collisions.slice(0, SHOWN_MAX).map(({ channelId, first, second, at }) => {
        const [one, other] = [byId.get(first), byId.get(second)];
        if (!one || !other) return null;
        const movable = other.state === "published" ? one : other;
        const named = { first: one.title, second: other.title, channel: channels.get(channelId) ?? "" };
        return (
          <div key={`${channelId} ${first} ${second}`}>
            <h2 className="flex items-center gap-1.5 text-t14 text-amber-ink">
              <GitCompare className="icon size-3.5" aria-hidden />
              {t("collision.title", { day: words(dayOf(at, moments.zone)) })}
            </h2>
            <p>
              {t("collision.text", named)}{" "}
              {canWrite ? (
                <TextButton onPress={() => actions.askMoment(movable)}>{t("collision.move")}</TextButton>
              ) : null}
            </p>
          </div>
        );
      })}
      {gaps.slice(0, SHOWN_MAX).map(({ from, until }) => {
        const isOne = from === until;
        return (
          <div key={from}>
            <h2 className="flex items-center gap-1.5 text-t14 text-amber-ink">
              <CircleDashed className="icon size-3.5" aria-hidden />
              {isOne
                ? t("gap.title", { day: words(from) })
                : t("gap.titleSpan", { from: words(from), until: words(until) })}
            </h2>
            <p>
              {t(isOne ? "gap.text" : "gap.textSpan")} <Link href="/board">{t("gap.ideas")}</Link>
            </p>
          </div>
        );
      })}
      <p className="text-t12 text-ink-3">{t("legend")}</p>
    </section>
  );
}
