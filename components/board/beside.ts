import type { MouseEvent } from "react";

/** A press on a link to something that opens beside the board; with a modifier it goes where any link goes. */
export const beside =
  (open: () => void) =>
  (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  };
