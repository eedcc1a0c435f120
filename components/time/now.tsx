"use client";

import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { MomentContext } from "@/lib/domain/language";

const TICK_MS = 30_000;

const NowContext = createContext<{ now: Date; zone: string } | null>(null);

type NowProviderProps = {
  /** The server's now, ISO. The browser counts on from it, so a wrong clock at home changes nothing. */
  now: string;
  /** The organisation's time zone. */
  zone: string;
  children: ReactNode;
};

/** Gives the parts below one shared now: the server's at first paint, then moving on every half minute. */
export function NowProvider({ now, zone, children }: NowProviderProps) {
  const [current, setCurrent] = useState(() => new Date(now));
  useEffect(() => {
    const start = Date.parse(now) - performance.now();
    const tick = () => setCurrent(new Date(start + performance.now()));
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return <NowContext value={{ now: current, zone }}>{children}</NowContext>;
}

/** Now, zone and language for the functions of `lib/domain/language`; the same on server and browser at first paint. */
export function useMomentContext(): MomentContext {
  const locale = useLocale();
  const shared = useContext(NowContext);
  if (!shared) throw new Error("NowProvider is missing above this part.");
  return { ...shared, locale };
}
