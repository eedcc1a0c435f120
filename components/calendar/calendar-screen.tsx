"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState, useSyncExternalStore } from "react";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { formatTime } from "@/lib/domain/language";
import { collisionsOf, type Day, type Days, dayOf, daysOfView, gapsOf } from "@/lib/domain/planning";
import type { CalendarPost, CalendarWindow, NamedDay } from "@/lib/features/planning/schema";
import { AgendaList } from "./agenda-list";
import { CalendarContext } from "./calendar-context";
import { CalendarHeader } from "./calendar-header";
import { CalendarKeys } from "./calendar-keys";
import { DragStore } from "./drag-store";
import { Findings } from "./findings";
import { MixPanel } from "./mix-panel";
import { MonthGrid } from "./month-grid";
import { Unplanned } from "./unplanned";
import { addressOf, goTo, type Shown, useAddress } from "./use-address";
import { useCalendarKeys, walkDays } from "./use-calendar-keys";
import { useMoving } from "./use-moving";
import { useWindow } from "./use-window";
import { WeekGrid } from "./week-grid";
import { WhatChanges } from "./what-changes";

/** The calendar: what is planned and what went out, by day, with the mix beside it. */
export function CalendarScreen({ today, canWrite }: { today: Day; canWrite: boolean }) {
  const t = useTranslations("calendar");
  const shown = useAddress(today);
  const days = useMemo(() => daysOfView(shown.view, shown.on), [shown.view, shown.on]);
  const { window, isFailed, isLoading, refresh } = useWindow(days);
  if (!window) {
    return (
      <div className="px-4 py-6 md:px-8">
        <h1>{t("title")}</h1>
        {isFailed ? (
          <Failed onAgain={refresh} />
        ) : (
          <Skeleton label={t("title")} lines={["92%", "64%", "80%", "48%", "72%"]} className="mt-6" />
        )}
      </div>
    );
  }
  return <Loaded {...{ shown, days, window, canWrite, isLoading, isFailed, refresh }} />;
}

type LoadedProps = {
  shown: Shown;
  days: Days;
  window: CalendarWindow;
  canWrite: boolean;
  isLoading: boolean;
  isFailed: boolean;
  refresh: () => void;
};

function Loaded({ shown, days, window, canWrite, isLoading, isFailed, refresh }: LoadedProps) {
  const t = useTranslations("calendar");
  const router = useRouter();
  const [store] = useState(() => new DragStore());
  const { zone, locale } = useMomentContext();
  const { today } = window;
  const moments = useMemo(() => ({ zone, locale }), [zone, locale]);
  const moving = useMoving({ store, zone, open: window.open, today, refresh });
  const { actions, momentAt } = moving;
  const seen = useMemo(() => seenIn(window, shown), [window, shown]);
  const parts = useMemo(() => {
    const timeOf = (at: string | null) => formatTime(new Date(at ?? `${today}T09:00:00Z`), moments);
    return { actions, store, t, moments, today, canWrite, timeOf, ...findingsBy(window, shown.themes) };
  }, [actions, store, t, moments, today, canWrite, window, shown.themes]);
  useCalendarKeys(
    {
      open: (id) => router.push(`/items/${id}`),
      move: (id, anchor) => moving.chooseById(id, anchor),
      today: () => goTo(addressOf({ ...shown, on: today }, today)),
    },
    canWrite,
  );
  function add() {
    if (shown.on < today) actions.startPost(today);
    else actions.startPost(shown.on);
  }
  const isWide = useWide();
  const isGrid = shown.view !== "agenda";
  return (
    <CalendarContext value={parts}>
      <div className="min-[82rem]:grid min-[82rem]:min-h-[calc(100dvh-var(--top)-var(--banner)-2.75rem)] min-[82rem]:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0 px-4 pt-5 pb-6 md:px-8" aria-busy={isLoading}>
          <CalendarHeader shown={shown} days={days} people={parts.people} onAdd={add} />
          {isFailed ? <Failed onAgain={refresh} /> : null}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk between the links inside, which act by themselves */}
          <div onKeyDown={(event) => walkDays(event, isGrid && isWide !== false ? rowOf(shown) : 1)}>
            {isGrid && isWide !== false ? (
              <div className="max-lg:hidden">
                <Grid shown={shown} days={days} byDay={seen.byDay} open={window.open} />
              </div>
            ) : null}
            {isGrid && isWide === true ? null : (
              <div className={cx(isGrid && "lg:hidden")}>
                <AgendaList days={days} byDay={seen.byDay} isFolded={isGrid} />
              </div>
            )}
          </div>
        </div>
        <aside className="border-line bg-surface px-4 max-[81.99rem]:border-t md:px-8 min-[82rem]:sticky min-[82rem]:top-[calc(var(--top)+var(--banner))] min-[82rem]:h-[calc(100dvh-var(--top)-var(--banner)-2.75rem)] min-[82rem]:overflow-y-auto min-[82rem]:border-l min-[82rem]:px-5 max-[81.99rem]:grid max-[81.99rem]:gap-x-10 max-[81.99rem]:md:grid-cols-2 [&>section]:py-5 min-[82rem]:[&>section+section]:border-t min-[82rem]:[&>section+section]:border-line">
          <MixPanel window={window} />
          <WhatChanges momentAt={momentAt} />
          <Findings collisions={seen.collisions} gaps={parts.gapList} posts={window.posts} />
          <Unplanned posts={window.unplanned} />
        </aside>
      </div>
      <CalendarKeys canWrite={canWrite} />
      {moving.dialogs}
    </CalendarContext>
  );
}

const rowOf = ({ view }: Shown): number => (view === "month" ? 7 : 1);

type GridProps = {
  shown: Shown;
  days: Days;
  byDay: ReadonlyMap<Day, readonly CalendarPost[]>;
  open: CalendarWindow["open"];
};

function Grid({ shown, days, byDay, open }: GridProps) {
  if (shown.view === "week") return <WeekGrid days={days} byDay={byDay} open={open} />;
  return <MonthGrid days={days} byDay={byDay} hrefOf={(view, on) => addressOf({ ...shown, view, on }, "")} />;
}

function Failed({ onAgain }: { onAgain: () => void }) {
  const t = useTranslations("calendar");
  return (
    <div className="mt-4">
      <Notice
        kind="error"
        action={
          <Button size="sm" onPress={onAgain}>
            {t("again")}
          </Button>
        }
      >
        {t("failedLoading")}
      </Notice>
    </div>
  );
}

/** The posts that are shown, by day, and those that are in each other's way. */
function seenIn({ posts, zone }: CalendarWindow, { channel, state, person, campaign }: Shown) {
  const isShown = (post: CalendarPost) =>
    (!channel || post.channelIds.includes(channel)) &&
    (!state || post.state === state) &&
    (!person || post.author.id === person) &&
    (!campaign || post.campaignId === campaign);
  const byDay = new Map<Day, CalendarPost[]>();
  for (const post of posts) {
    if (!post.at || !isShown(post)) continue;
    const day = dayOf(post.at, zone);
    byDay.set(day, [...(byDay.get(day) ?? []), post]);
  }
  return { byDay, collisions: collisionsIn(posts) };
}

const collisionsIn = (posts: readonly CalendarPost[]) =>
  collisionsOf(
    posts.flatMap(({ id, at, channelIds, state }) =>
      at ? { id, at, channelIds, isPublished: state === "published" } : [],
    ),
  );

/** What the days say of themselves: too close, a gap, a day with a name. */
function findingsBy(window: CalendarWindow, themes: boolean) {
  const { posts, around, channels, named, today } = window;
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  const collisions = new Map<string, string>();
  for (const { second, channelId } of collisionsIn(posts)) collisions.set(second, names.get(channelId) ?? "");
  const gapList = gapsOf(new Set(around.map(({ day }) => day)), today);
  const gaps = new Set(gapList.map(({ from }) => from));
  const byDay = new Map<Day, NamedDay[]>();
  if (themes) for (const one of named) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
  const people = new Map(posts.map(({ author }) => [author.id, author]));
  return {
    campaigns: window.campaigns,
    channels: names,
    collisions,
    gaps,
    gapList,
    named: byDay,
    people: [...people.values()],
  };
}

const WIDE = "(min-width: 68.75rem)";

/** Whether there is room for days beside each other; null until the browser is asked, when both forms are there. */
const useWide = (): boolean | null =>
  useSyncExternalStore(
    watchWide,
    () => matchMedia(WIDE).matches,
    () => null,
  );

function watchWide(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
