"use client";

import type { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import type { MomentContext } from "@/lib/domain/language";
import type { Day } from "@/lib/domain/planning";
import type { CalendarCampaign, CalendarPost, NamedDay } from "@/lib/features/planning/schema";
import type { DragStore, Place } from "./drag-store";

/** What a part of the calendar can ask of the whole. */
export type CalendarActions = {
  /** Where it may go, beside `anchor`. */
  chooseMove: (post: CalendarPost, anchor: HTMLElement) => void;
  /** Asks for another moment, word by word. */
  askMoment: (post: CalendarPost) => void;
  drag: (post: CalendarPost | null) => void;
  over: (place: Place) => void;
  /** Away from a place; what is dragged may be over the next one by then. */
  leave: (place: Place) => void;
  canDrop: (place: Place) => boolean;
  dropOn: (place: Place) => void;
  focus: (post: CalendarPost | null) => void;
  startPost: (day: Day, title?: string) => void;
};

type CalendarParts = {
  actions: CalendarActions;
  store: DragStore;
  /** One translator for all posts: making one per post costs more than drawing it. */
  t: ReturnType<typeof useTranslations<"calendar">>;
  moments: Omit<MomentContext, "now">;
  today: Day;
  channels: ReadonlyMap<string, string>;
  /** Channels on which a post is too close to another, by post. */
  collisions: ReadonlyMap<string, string>;
  gaps: ReadonlySet<Day>;
  named: ReadonlyMap<Day, readonly NamedDay[]>;
  /** Those shown, by when they begin. */
  campaigns: readonly CalendarCampaign[];
  canWrite: boolean;
  /** The time of the clock a moment has, or gets when it has none. */
  timeOf: (at: string | null) => string;
};

export const CalendarContext = createContext<CalendarParts | null>(null);

export function useCalendar(): CalendarParts {
  const calendar = useContext(CalendarContext);
  if (!calendar) throw new Error("The calendar is missing above this part.");
  return calendar;
}
