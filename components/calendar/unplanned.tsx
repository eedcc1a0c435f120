"use client";

import { useTranslations } from "next-intl";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { PostCard } from "./post-card";

/** Posts in the works that no day has yet, to be dragged onto one. */
export function Unplanned({ posts }: { posts: readonly CalendarPost[] }) {
  const t = useTranslations("calendar.unplanned");
  if (posts.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-t14">{t("title")}</h2>
      <p className="text-t13 text-ink-2">{t("text")}</p>
      <ul className="grid gap-1">
        {posts.map((post) => (
          <PostCard key={post.id} post={post} />
        ))}
      </ul>
    </section>
  );
}
