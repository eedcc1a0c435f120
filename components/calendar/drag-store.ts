"use client";

import { useSyncExternalStore } from "react";
import type { Day } from "@/lib/domain/planning";
import type { CalendarPost } from "@/lib/features/planning/schema";

/** A place on the calendar: a day, or an hour of it. */
export type Place = { day: Day; hour: number | null };
/** What is being dragged, over which place, and which post has the focus. */
type Held = { dragged: CalendarPost | null; over: Place | null; focused: CalendarPost | null };

/**
 * What the pointer and the focus are busy with. Kept outside the parts of the calendar: only what says something about
 * it is drawn anew while a post is dragged, and not the days it passes.
 */
export class DragStore {
  private held: Held = { dragged: null, over: null, focused: null };
  private readonly listeners = new Set<() => void>();

  readonly read = (): Held => this.held;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly change = (part: Partial<Held>): void => {
    this.held = { ...this.held, ...part };
    for (const listener of this.listeners) listener();
  };
}

const NOTHING: Held = { dragged: null, over: null, focused: null };

export const useHeld = (store: DragStore): Held => useSyncExternalStore(store.subscribe, store.read, () => NOTHING);
