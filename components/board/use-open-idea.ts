"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { focusCard } from "./use-card-keys";

const BOARD = "/board";

/**
 * Which idea is open: the address says so, and opening one changes the address without asking the server, so that the
 * board stays as it is underneath and the browser's own back and forward walk between ideas.
 */
export function useOpenIdea() {
  const pathname = usePathname();
  const ideaId = pathname.startsWith(`${BOARD}/`) ? pathname.slice(BOARD.length + 1) : null;
  const [first] = useState(ideaId);
  const previous = useRef(ideaId);

  useEffect(() => {
    const left = previous.current;
    previous.current = ideaId;
    if (left && !ideaId) focusCard(left);
  }, [ideaId]);

  return { ideaId, isOpenedHere: ideaId !== first, open, close };
}

function open(ideaId: string): void {
  go(`${BOARD}/${ideaId}`, depth() + 1);
}

/** Back to before the first idea was opened on this board, so that "back" does not open them all once more. */
function close(): void {
  if (depth() > 0) window.history.go(-depth());
  else go(BOARD, 0);
}

/** How many ideas were opened one after the other since the board itself; kept with the browser's own history. */
function depth(): number {
  const state: unknown = window.history.state;
  const found = typeof state === "object" && state !== null && "ideaDepth" in state ? state.ideaDepth : 0;
  return typeof found === "number" ? found : 0;
}

function go(path: string, ideaDepth: number): void {
  window.history.pushState({ ideaDepth }, "", path + window.location.search);
}
