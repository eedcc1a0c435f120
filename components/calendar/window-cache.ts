import type { QueryClient } from "@tanstack/react-query";
import { dayOf, isIn } from "@/lib/domain/planning";
import { calendarKeys } from "@/lib/features/planning/options";
import type { CalendarPost, CalendarWindow } from "@/lib/features/planning/schema";

/** The post as it is loaded. */
export function findPost(client: QueryClient, id: string): CalendarPost | undefined {
  const windows = client.getQueriesData<CalendarWindow>({ queryKey: calendarKeys.all });
  return windows
    .flatMap(([, window]) => (window ? [...window.posts, ...window.unplanned] : []))
    .find((post) => post.id === id);
}

/** Puts a post where its moment says, in every stretch of days that is loaded. */
export function putPost(client: QueryClient, post: CalendarPost): void {
  client.setQueriesData<CalendarWindow>({ queryKey: calendarKeys.all }, (window) => window && withPost(window, post));
}

function withPost(window: CalendarWindow, post: CalendarPost): CalendarWindow {
  const { zone } = window;
  const without = (posts: CalendarPost[]) => posts.filter(({ id }) => id !== post.id);
  const day = post.at ? dayOf(post.at, zone) : null;
  const around = window.around.filter(({ id }) => id !== post.id);
  const { id, isAboutUs, contentType } = post;
  return {
    ...window,
    posts: day && isIn(day, window) ? [...without(window.posts), post].toSorted(byMoment) : without(window.posts),
    unplanned: day ? without(window.unplanned) : [...without(window.unplanned), post],
    around: day ? [...around, { id, day, isAboutUs, contentType, isPublished: post.state === "published" }] : around,
  };
}

const byMoment = (a: CalendarPost, b: CalendarPost): number => Date.parse(a.at ?? "") - Date.parse(b.at ?? "");
