"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { later } from "./later";
import type { ToastContents } from "./toast-region";

const fetchRegion = () => later(() => import("./toast-region"));
const Region = dynamic(() => fetchRegion().then((module) => module.ToastRegion), { ssr: false });

/** What happened, with its undo, at the foot of the screen. Callable from anywhere in the browser. */
export const toast = {
  /** Shows it, and gives the function that takes it away before its time. */
  show(contents: ToastContents): () => void {
    const shown = fetchRegion().then(({ queue, SHOWN_MS }) => {
      const key = queue.add(contents, contents.failed ? {} : { timeout: SHOWN_MS });
      return () => queue.close(key);
    });
    return () => {
      void shown.then((close) => close());
    };
  },
};

/** The place where toasts appear; once, in the frame. Fetched after the page is at rest, so that it is there offline too. */
export function ToastRegion() {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return isAtRest ? <Region /> : null;
}
