"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { goHere } from "@/components/shell/go-here";
import { focusCard } from "./use-card-keys";

const BOARD = "/board";
const BUNDLES = `${BOARD}/bundles`;

/**
 * Which idea or stack is open: the address says so, and opening one changes the address without asking the server, so
 * that the board stays as it is underneath and the browser's own back and forward walk between them.
 */
export function useOpenIdea() {
  const pathname = usePathname();
  const bundleId = idIn(pathname, BUNDLES);
  const ideaId = bundleId ? null : idIn(pathname, BOARD);
  const opened = bundleId ?? ideaId;
  const [first] = useState(opened);
  const previous = useRef(opened);

  useEffect(() => {
    const left = previous.current;
    previous.current = opened;
    if (left && !opened) focusCard(left);
  }, [opened]);

  return { ideaId, bundleId, isOpenedHere: opened !== first, open, openBundle, close };
}

const idIn = (pathname: string, base: string): string | null =>
  pathname.startsWith(`${base}/`) ? pathname.slice(base.length + 1) : null;

function open(ideaId: string): void {
  go(`${BOARD}/${ideaId}`, depth() + 1);
}

function openBundle(bundleId: string): void {
  go(`${BUNDLES}/${bundleId}`, depth() + 1);
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
  goHere(path + window.location.search, { state: { ideaDepth } });
}
