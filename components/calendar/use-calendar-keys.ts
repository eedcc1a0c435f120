"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { addDays, type Day } from "@/lib/domain/planning";

const POST = "[data-post]";
const LINK = "a[data-post-link]";

/** The post that has the focus now. */
export function focusedPost(): { id: string; element: HTMLElement } | null {
  const element = document.activeElement?.closest<HTMLElement>(POST);
  const id = element?.dataset.post;
  return element && id ? { id, element } : null;
}

/** Puts the focus on a post, where it is drawn. */
export function focusPost(id: string): void {
  const links = document.querySelectorAll<HTMLElement>(`[data-post="${CSS.escape(id)}"] ${LINK}`);
  [...links].find((link) => link.offsetParent)?.focus();
}

type KeyDeeds = { open: (id: string) => void; move: (id: string, anchor: HTMLElement) => void; today: () => void };

/** The keys of the calendar, for the post that has the focus. They stand in the overview of keys. */
export function useCalendarKeys(deeds: KeyDeeds, canWrite: boolean): void {
  const t = useTranslations("calendar.keys");
  const group = t("group");
  const withPost = (deed: (id: string, element: HTMLElement) => void) => () => {
    const post = focusedPost();
    if (post) deed(post.id, post.element);
  };
  useShortcut({ key: "arrows", shown: ["←", "→", "↑", "↓"], label: t("walk"), group });
  useShortcut({ key: "e", label: t("open"), group, run: withPost(deeds.open) });
  useShortcut({ key: "m", label: t("move"), group, ...(canWrite ? { run: withPost(deeds.move) } : {}) });
  useShortcut({ key: "t", label: t("today"), group, run: deeds.today });
}

/**
 * Arrows walk over the days and their posts: sideways to the day before or after, up and down through the posts of a day
 * and on to the day above or below.
 * @param daysPerRow seven where days stand beside each other, else one.
 */
export function walkDays(event: KeyboardEvent<HTMLElement>, daysPerRow: number): void {
  const target = event.target as HTMLElement;
  if (!target.matches(`${LINK}, [data-day-head]`) || event.altKey || event.ctrlKey || event.metaKey) return;
  const day = target.closest<HTMLElement>("[data-day]")?.dataset.day ?? target.dataset.headOf;
  const next = day ? stopAfter({ key: event.key, target, day, daysPerRow }) : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

type Walk = { key: string; target: HTMLElement; day: Day; daysPerRow: number };

function stopAfter({ key, target, day, daysPerRow }: Walk): HTMLElement | null {
  if (key === "ArrowLeft") return firstStop(addDays(day, -1));
  if (key === "ArrowRight") return firstStop(addDays(day, 1));
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const way = key === "ArrowDown" ? 1 : -1;
  const stops = stopsOn(day);
  const next = stops[stops.indexOf(target) + way];
  if (next) return next;
  const other = addDays(day, way * daysPerRow);
  return way === 1 ? firstStop(other) : (stopsOn(other).at(-1) ?? null);
}

/** The day's posts, or its head where there are none. */
const firstStop = (day: Day): HTMLElement | null => {
  const stops = stopsOn(day);
  return stops.find((stop) => stop.matches(LINK)) ?? stops[0] ?? null;
};

function stopsOn(day: Day): HTMLElement[] {
  const heads = document.querySelectorAll<HTMLElement>(`[data-day-head][data-head-of="${day}"]`);
  const links = document.querySelectorAll<HTMLElement>(`[data-day="${day}"] ${LINK}`);
  return [...heads, ...links].filter((stop) => stop.offsetParent);
}
