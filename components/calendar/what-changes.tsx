"use client";

import { useTranslations } from "next-intl";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";
import { useHeld } from "./drag-store";
import { useMomentWords } from "./use-moves";

/** What another moment undoes of a post, said before it is moved. */
export function Undoes({ post }: { post: CalendarPost }) {
  const t = useTranslations("calendar.undoes");
  if (!post.movesBack) return t("nothing");
  if (post.acceptedBy) return t("accepted", { name: post.acceptedBy });
  return t(post.state === "waiting" ? "handedIn" : "own");
}

type WhatChangesProps = { momentAt: (post: CalendarPost, place: { day: string; hour: number | null }) => string };

/** While a post is dragged: from where to where, and what that undoes. */
export function WhatChanges({ momentAt }: WhatChangesProps) {
  const t = useTranslations("calendar.changes");
  const { store } = useCalendar();
  const words = useMomentWords();
  const { dragged, over } = useHeld(store);
  if (!dragged) return null;
  const to = over ? words(momentAt(dragged, over)) : null;
  return (
    <section className="grid gap-2 text-t13 text-ink-2" aria-live="polite">
      <h2 className="text-t14 text-ink">{t("title")}</h2>
      {to ? <p>{dragged.at ? t("fromTo", { from: words(dragged.at), to }) : t("to", { to })}</p> : null}
      <p className={dragged.movesBack ? "font-medium text-amber-ink" : undefined}>
        <Undoes post={dragged} />
      </p>
      <p>{t("keys")}</p>
    </section>
  );
}
