"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatDay } from "@/lib/domain/language";
import { noonOf } from "@/lib/domain/planning";
import type { Success, WallShow } from "@/lib/features/walls/schema";

const TURN_MS = 14_000;
const LOOK_MS = 180_000;

type WallScreenProps = { show: WallShow; link: string };

/**
 * One success at a time, for as long as it takes to read it over a cup of coffee; all under each other for whoever wants
 * nothing to move. Looks for news by itself; what it has stays when the network does not answer.
 */
export function WallScreen({ show: first, link }: WallScreenProps) {
  const t = useTranslations("wall");
  const show = useFresh(first, link);
  const asksForCalm = useReducedMotion();
  const [isStopped, setStopped] = useState(false);
  const isStill = asksForCalm || isStopped;
  const at = useTurn(isStill ? 0 : show.successes.length);
  const current = show.successes[at];
  return (
    <main className="grid min-h-dvh grid-rows-[auto_minmax(0,1fr)_auto] bg-canvas p-[4vmin] text-[clamp(1.1rem,2.2vmin,4rem)]">
      <h1 className="text-[1.2em] font-semibold text-ink-2">{t("heading", { organisation: show.organisation })}</h1>
      {show.successes.length === 0 ? (
        <p className="self-center text-[2.2em] font-semibold text-balance">{t("nothingYet")}</p>
      ) : null}
      {isStill ? (
        <ul className="mt-[3vmin] grid content-start gap-[3vmin] xl:grid-cols-2 xl:gap-x-[6vmin]">
          {show.successes.map((success) => (
            <li key={success.id} className="border-t border-line pt-[2vmin]">
              <OneSuccess success={success} isLarge={false} today={show.today} />
            </li>
          ))}
        </ul>
      ) : current ? (
        <div className="self-center">
          <OneSuccess success={current} isLarge today={show.today} />
        </div>
      ) : null}
      {asksForCalm || show.successes.length < 2 ? null : (
        <div className="mt-[3vmin] flex flex-wrap items-center gap-x-[1em] text-ink-2">
          {isStopped ? null : <span>{t("turn", { at: at + 1, of: show.successes.length })}</span>}
          <Button kind="quiet" onPress={() => setStopped(!isStopped)}>
            {isStopped ? t("goOn") : t("stop")}
          </Button>
        </div>
      )}
    </main>
  );
}

type OneSuccessProps = { success: Success; isLarge: boolean; today: string };

function OneSuccess({ success, isLarge, today }: OneSuccessProps) {
  const t = useTranslations("wall");
  const { number } = useFormatter();
  const place = { now: noonOf(today), zone: "UTC", locale: useLocale() };
  const { kind, title, story, thanksTo, channels, reach, reactions, onDay } = success;
  const figures = [
    reach === null ? null : t("reach", { count: reach, said: number(reach) }),
    reactions === null ? null : t("reactions", { count: reactions, said: number(reactions) }),
  ].filter((one) => one !== null);
  return (
    <article>
      <p className={isLarge ? "text-[1.3em] font-semibold text-accent-ink" : "font-semibold text-accent-ink"}>
        {t(kind)} · {formatDay(noonOf(onDay), place)}
      </p>
      <h2
        className={
          isLarge
            ? "mt-[2vmin] max-w-[22ch] text-[clamp(2.4rem,9vmin,10rem)] leading-[1.08] font-semibold tracking-[-0.02em] text-balance"
            : "mt-[0.15em] text-[1.6em] leading-tight font-semibold"
        }
      >
        {title}
      </h2>
      {story ? <p className="mt-[2vmin] line-clamp-4 max-w-[60ch] text-[1.3em] leading-snug">{story}</p> : null}
      {figures.length > 0 ? <p className="mt-[2vmin] text-[1.3em]">{figures.join(" · ")}</p> : null}
      <p
        className={
          isLarge
            ? "mt-[3vmin] flex flex-wrap gap-x-[1.5em] text-[1.3em] text-ink-2"
            : "mt-[0.4em] flex flex-wrap gap-x-[1.5em] text-ink-2"
        }
      >
        {thanksTo ? <span>{t("thanks", { name: thanksTo })}</span> : null}
        {channels.length > 0 ? <span>{channels.join(" · ")}</span> : null}
      </p>
    </article>
  );
}

function useTurn(count: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [count]);
  return count === 0 ? 0 : turn % count;
}

/** Nothing moves for whoever asked so. */
function useReducedMotion(): boolean {
  const [isReduced, setReduced] = useState(false);
  useEffect(() => {
    const asked = window.matchMedia("(prefers-reduced-motion: reduce)");
    const look = () => setReduced(asked.matches);
    look();
    asked.addEventListener("change", look);
    return () => asked.removeEventListener("change", look);
  }, []);
  return isReduced;
}

/** What was shown stays while the network does not answer; an address that ended says so by itself. */
function useFresh(first: WallShow, link: string): WallShow {
  const [show, setShow] = useState(first);
  useEffect(() => {
    const look = async () => {
      try {
        const answer = await fetch(`/api/wall/${link}`, { cache: "no-store" });
        if (answer.ok) setShow((await answer.json()) as WallShow);
        else if (answer.status === 404) window.location.reload();
      } catch {
        // No network for a moment: the next look is minutes away.
      }
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [link]);
  return show;
}
