"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import type { IdeaDetail } from "@/lib/features/board/schema";

const TOLD = {
  "board.pinIdea": "pinned",
  "board.editIdea": "edited",
  "board.selectIdea": "selected",
  "board.parkIdea": "parked",
  "board.bringBack": "broughtBack",
  "calendars.replan": "replanned",
} as const;

/** What became of an idea, from its first day to its results. */
export function IdeaHistory({ detail: { history, card } }: { detail: IdeaDetail }) {
  const t = useTranslations("board.history");
  return (
    <ol className="mt-2 grid gap-2 text-t14">
      {history.map(({ id, action, by, at, words }) => {
        const known = Object.entries(TOLD).find(([name]) => name === action)?.[1];
        return known ? (
          <li key={id}>
            {t(known, { name: by })}
            {words ? <span className="text-ink-2"> {t("words", { words })}</span> : null}
            <Moment at={at} className="block text-t13 text-ink-3" />
          </li>
        ) : null;
      })}
      {card.post ? (
        <li>
          {t("inTheWorks")} <Link href={`/items/${card.post.id}`}>{t("seePost")}</Link>
        </li>
      ) : null}
      {card.published ? (
        <li>
          {t("published")}
          {card.published.effect ? <b className="text-accent-ink"> {card.published.effect}</b> : null}
          {card.published.at ? <Moment at={card.published.at} className="block text-t13 text-ink-3" /> : null}
        </li>
      ) : null}
    </ol>
  );
}
