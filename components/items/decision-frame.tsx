"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useDecisionPart } from "./decision-part";

type DecisionFrameProps = {
  children: ReactNode;
  /** At most one of them filled. */
  actions?: ReactNode;
};

/** The block at the foot: what happens, why, and the buttons. On a phone only the buttons stay in sight. */
export function DecisionFrame({ children, actions }: DecisionFrameProps) {
  const part = useDecisionPart();
  if (part === "said") return <section className="grid gap-3 text-t14 text-ink-2">{children}</section>;
  if (part === "buttons") return actions ? <Buttons>{actions}</Buttons> : null;
  return (
    <div className="max-lg:contents lg:sticky lg:bottom-0 lg:z-10 lg:border-t lg:border-line-2 lg:bg-canvas">
      <section
        tabIndex={-1}
        className="grid gap-3 px-4 py-5 text-t14 text-ink-2 max-lg:border-t max-lg:border-line-2 md:px-6 -outline-offset-2 lg:max-h-[62dvh] lg:overflow-y-auto"
      >
        {children}
      </section>
      {actions ? <Foot>{actions}</Foot> : null}
    </div>
  );
}

/** The buttons alone, in a place of their own. */
function Buttons({ children }: { children: ReactNode }) {
  const foot = useFoot<HTMLElement>("--foot-middle");
  return (
    <section ref={foot} tabIndex={-1} className="flex flex-wrap gap-2 -outline-offset-2">
      {children}
    </section>
  );
}

/** Says how high the buttons are that stay at the foot of the page, so that what floats keeps above them. */
function useFoot<Part extends HTMLElement>(name: "--foot" | "--foot-middle") {
  const foot = useRef<Part>(null);
  useEffect(() => {
    const { current } = foot;
    const { style } = document.documentElement;
    if (!current) return;
    const observer = new ResizeObserver(() => style.setProperty(name, `${current.offsetHeight}px`));
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  }, [name]);
  return foot;
}

/** The buttons, where they stay in sight. */
function Foot({ children }: { children: ReactNode }) {
  const foot = useFoot<HTMLDivElement>("--foot");
  return (
    <div
      ref={foot}
      className="flex flex-wrap gap-2 border-line-2 bg-canvas px-4 max-lg:sticky max-lg:z-10 max-lg:border-t max-lg:py-3 max-md:bottom-[calc(3.5rem+max(0.5rem,env(safe-area-inset-bottom)))] max-md:pb-9 md:px-6 md:max-lg:bottom-0 lg:pb-5 [&>button]:flex-1"
    >
      {children}
    </div>
  );
}
