"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { later } from "@/components/ui/later";
import { instantOf } from "@/lib/domain/language/wall-clock";
import { type Day, dayOf, onDay } from "@/lib/domain/planning";
import type { CalendarPost, CalendarWindow } from "@/lib/features/planning/schema";
import type { CalendarActions } from "./calendar-context";
import type { DragStore, Place } from "./drag-store";
import type { MoveChoice } from "./move-menu";
import { focusPost } from "./use-calendar-keys";
import { type Move, useMomentWords, useMoves } from "./use-moves";
import { Undoes } from "./what-changes";
import { findPost } from "./window-cache";

const MoveMenu = dynamic(() => later(() => import("./move-menu")).then((module) => module.MoveMenu), { ssr: false });
const MoveDialog = dynamic(() => later(() => import("./move-dialog")).then((module) => module.MoveDialog), {
  ssr: false,
});
const NewPostDialog = dynamic(() => later(() => import("./new-post-dialog")).then((module) => module.NewPostDialog), {
  ssr: false,
});

type MovingOptions = {
  store: DragStore;
  zone: string;
  today: Day;
  open: CalendarWindow["open"];
  refresh: () => void;
};

export type Moving = {
  actions: CalendarActions;
  /** The moment a post gets at a place: its own time there, or the hour of the place. */
  momentAt: (post: CalendarPost, place: Place) => string;
  chooseById: (id: string, anchor: HTMLElement) => void;
  /** The menu or the question that is open. */
  dialogs: ReactNode;
};

/** Every way to move a post: dragging, the menu, a key. What was handed in or accepted is asked about first. */
export function useMoving({ store, zone, today, open, refresh }: MovingOptions): Moving {
  const client = useQueryClient();
  const move = useMoves(refresh);
  const [choice, choose] = useState<MoveChoice | null>(null);
  const [asked, ask] = useState<Move | null>(null);
  const [timed, askMoment] = useState<CalendarPost | null>(null);
  const [begun, begin] = useState<{ title: string; at: string } | null>(null);

  const ways = useMemo(() => {
    const freshAt = (day: Day) =>
      open.find(({ from }) => dayOf(from, zone) === day)?.from ?? instantOf(`${day}T10:00`, zone);
    const momentAt = (post: CalendarPost, { day, hour }: Place): string => {
      if (hour !== null) return instantOf(`${day}T${String(hour).padStart(2, "0")}:00`, zone);
      return post.at ? onDay(post.at, day, zone) : freshAt(day);
    };
    const step = (next: Move) => {
      if (next.at === next.post.at) return;
      if (next.post.movesBack) ask(next);
      else void move(next);
    };
    const actions: CalendarActions = {
      chooseMove: (post, anchor) => choose({ post, anchor }),
      askMoment,
      drag: (dragged) => store.change(dragged ? { dragged } : { dragged: null, over: null }),
      over: (over) => store.change({ over }),
      leave: ({ day, hour }) => {
        const { over } = store.read();
        if (over?.day === day && over.hour === hour) store.change({ over: null });
      },
      canDrop: (place) => {
        const { dragged } = store.read();
        return dragged !== null && place.day >= today && momentAt(dragged, place) !== dragged.at;
      },
      dropOn: (place) => {
        const { dragged } = store.read();
        if (!dragged) return;
        const post = findPost(client, dragged.id) ?? dragged;
        step({ post, at: momentAt(post, place) });
        // A drag by keyboard ends on the day; who moved the post goes on with the post.
        requestAnimationFrame(() => focusPost(post.id));
      },
      focus: (focused) => store.change({ focused }),
      startPost: (day, title = "") => begin({ title, at: freshAt(day) }),
    };
    return { actions, momentAt, step };
  }, [client, move, open, store, today, zone]);

  const { actions, momentAt, step } = ways;
  const dialogs = (
    <>
      {choice ? (
        <MoveMenu
          choice={choice}
          onClose={() => choose(null)}
          onAsk={() => askMoment(choice.post)}
          onMove={(at) => step({ post: findPost(client, choice.post.id) ?? choice.post, at })}
        />
      ) : null}
      {timed ? (
        <MoveDialog
          post={findPost(client, timed.id) ?? timed}
          close={() => askMoment(null)}
          onMove={(at) => void move({ post: timed, at })}
        />
      ) : null}
      {begun ? <NewPostDialog {...begun} close={() => begin(null)} /> : null}
      {asked ? <Ask asked={asked} close={() => ask(null)} move={move} /> : null}
    </>
  );
  const chooseById = (id: string, anchor: HTMLElement) => {
    const post = findPost(client, id);
    if (post && post.state !== "published") choose({ post, anchor });
  };
  return { actions, momentAt, chooseById, dialogs };
}

type AskProps = { asked: Move; close: () => void; move: (move: Move) => Promise<void> };

/** Another moment takes this post back: said in so many words, and only then done. */
function Ask({ asked, close, move }: AskProps) {
  const t = useTranslations("calendar");
  const words = useMomentWords();
  const moment = asked.at ? words(asked.at) : t("withoutMoment");
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={close}
      title={t("ask.title", { moment })}
      confirmLabel={t("ask.confirm")}
      cancelLabel={t("ask.cancel")}
      onConfirm={async () => {
        void move(asked);
        return undefined;
      }}
    >
      <p>
        <Undoes post={asked.post} />
      </p>
    </ConfirmDialog>
  );
}
