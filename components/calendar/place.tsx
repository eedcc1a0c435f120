"use client";

import { type HTMLAttributes, type ReactNode, useRef } from "react";
import { useDrop } from "react-aria/useDrop";
import { cx } from "@/components/ui/cx";
import { useCalendar } from "./calendar-context";
import { useHeld, type Place as Where } from "./drag-store";
import { Undoes } from "./what-changes";

type PlaceProps = { place: Where; label: string; className?: string; children: ReactNode };

/** A day, or an hour of it, on which a post can be dropped. */
export function Place({ place, label, className, children }: PlaceProps) {
  const { actions } = useCalendar();
  const element = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref: element,
    getDropOperation: () => (actions.canDrop(place) ? "move" : "cancel"),
    onDropEnter: () => actions.over(place),
    onDropExit: () => actions.leave(place),
    onDrop: () => actions.dropOn(place),
  });
  return (
    // Focus comes here while a post is dragged by keyboard: it is then one of the places to let it go.
    // biome-ignore lint/a11y/useSemanticElements: a place to drop on, not a set of fields
    <div
      {...(dropProps as HTMLAttributes<HTMLElement>)}
      ref={element}
      role="group"
      aria-label={label}
      tabIndex={-1}
      className={cx("relative", className, isDropTarget && "rounded-r bg-accent-soft inset-ring-2 inset-ring-accent")}
    >
      {children}
      {isDropTarget ? <DropHint place={place} /> : null}
    </div>
  );
}

/**
 * "Hier neerzetten, 10:00", and what that undoes: said before the drop, where the eye is. It lies over the day, since a day
 * that grew would push the others from under the pointer.
 */
function DropHint({ place: { hour } }: { place: Where }) {
  const { store, t, timeOf } = useCalendar();
  const { dragged } = useHeld(store);
  const time = hour === null ? timeOf(dragged?.at ?? null) : `${hour}:00`;
  return (
    <div className="pointer-events-none absolute inset-x-0.5 bottom-0.5 z-20 grid gap-0.5 rounded-r-s border border-accent-line bg-raised px-2 py-0.5 text-t12 font-medium">
      <p className="text-accent-ink">{t("dropHere", { time })}</p>
      {dragged?.movesBack ? (
        <p className="text-amber-ink">
          <Undoes post={dragged} />
        </p>
      ) : null}
    </div>
  );
}
