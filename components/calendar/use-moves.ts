"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { useMomentContext } from "@/components/time/now";
import { toast } from "@/components/ui/toast";
import { formatDay, formatTime } from "@/lib/domain/language";
import { sendCalendar } from "@/lib/features/planning/options";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { findPost, putPost } from "./window-cache";

/** A post and where it goes; null: it loses its moment. `undoes`: the post as it was before what this takes back. */
export type Move = { post: CalendarPost; at: string | null; undoes?: CalendarPost };
export type MovePost = (move: Move) => Promise<void>;

/** "donderdag 3 december, 10:00" */
export function useMomentWords(): (at: string) => string {
  const context = useMomentContext();
  return (at) => `${formatDay(new Date(at), context)}, ${formatTime(new Date(at), context)}`;
}

type Tools = {
  client: QueryClient;
  t: ReturnType<typeof useTranslations<"calendar">>;
  words: (at: string) => string;
  refusalWords: ReturnType<typeof useRefusal>["whole"];
  refresh: () => void;
};

/**
 * Moves a post: shown at once, taken back with the reason when the server refuses, and undone from the notice. Undoing
 * puts the moment back and not what was accepted: that is somebody's to give again.
 */
export function useMoves(refresh: () => void): MovePost {
  const client = useQueryClient();
  const tools = useRef<Tools>(null) as RefObject<Tools | null>;
  const now: Tools = {
    client,
    t: useTranslations("calendar"),
    words: useMomentWords(),
    refusalWords: useRefusal().whole,
    refresh,
  };
  useEffect(() => {
    tools.current = now;
  });
  return useMemo(() => {
    const turns = new Map<string, Promise<void>>();
    const move: MovePost = (step) => {
      const before = findPost(client, step.post.id) ?? step.post;
      putPost(client, after(before, step.at));
      // Steps with one post are sent one after the other: each has seen what the step before it made of the post.
      const turn = (turns.get(before.id) ?? Promise.resolve()).then(async () => {
        if (tools.current) await send(tools.current, { step, before, move });
      });
      turns.set(before.id, turn);
      return turn;
    };
    return move;
  }, [client]);
}

/** The post as it will stand when the move goes through. */
function after(post: CalendarPost, at: string | null): CalendarPost {
  const isBack = post.movesBack || post.state === "needs_moment";
  return { ...post, at, ...(isBack ? { state: "draft", movesBack: false, acceptedBy: null } : {}) };
}

type Sent = { step: Move; before: CalendarPost; move: MovePost };

async function send(tools: Tools, { step, before, move }: Sent): Promise<void> {
  const { client, t, refusalWords, refresh } = tools;
  const seenVersion = findPost(client, before.id)?.version ?? before.version;
  const { movesBack: takesBack, title } = before;
  const answer = await sendCalendar.move({ itemId: before.id, seenVersion, plannedAt: step.at, takesBack });
  if (answer.ok) {
    const post = findPost(client, before.id);
    if (post) putPost(client, { ...post, version: answer.value.version });
    const isAhead = before.at === null || Date.parse(before.at) > Date.now();
    const undo = () => void move({ post: before, at: before.at, undoes: before });
    toast.show({ text: said(tools, step, before), ...(isAhead && !step.undoes ? { undo } : {}) });
  } else {
    putPost(client, before);
    toast.show({ text: `${t("failed", { title })} ${refusalWords(answer.refusal)}`, failed: true });
  }
  refresh();
}

function said({ t, words }: Tools, { at, undoes }: Move, before: CalendarPost): string {
  const { title } = before;
  if (at === null) return t("loosened", { title });
  const moment = words(at);
  if (undoes) return t(undoes.acceptedBy ? "undoneLost" : "undone", { title, moment });
  if (!before.movesBack) return t("moved", { title, moment });
  if (before.acceptedBy) return t("movedBack", { title, moment, name: before.acceptedBy });
  return t("movedOpen", { title, moment });
}
