"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useItem } from "@/components/items/item-context";
import { useLive } from "@/components/live/use-live";
import { later } from "@/components/ui/later";
import type { Finding, ToneGuide } from "@/lib/domain/tone";
import { forChannel, forShared, toneGuideOf } from "@/lib/domain/tone/guide/compile";
import { shifted } from "@/lib/domain/tone/shift";
import { isDead } from "@/lib/features/link-checks/schema";
import { toneOptions } from "@/lib/features/tone/options";
import type { ToneAnswer } from "@/lib/features/tone/schema";
import { type Measure, makeToneChecker, type ToneChecker } from "./checker";
import { startPageSpeller } from "./page-speller";

type Tone = {
  checker: ToneChecker;
  /** By the key of the text; see `keyOf`. */
  measures: ReadonlyMap<string, Measure>;
  answer: ToneAnswer | undefined;
};

const ToneContext = createContext<Tone | null>(null);

const SHARED = "shared";
/** `null`: what the channels share. */
const keyOf = (channelId: string | null): string => channelId ?? SHARED;

/** The tone guide for the texts of the item on the page, and the one that looks at them. */
export function ToneProvider({ children }: { children: ReactNode }) {
  const { data: answer } = useQuery(toneOptions());
  useGuideChanges();
  const checker = useChecker();
  const measures = useMeasures(answer);
  const value = useMemo(() => ({ checker, measures, answer }), [checker, measures, answer]);
  return <ToneContext value={value}>{children}</ToneContext>;
}

function useTone(): Tone {
  const tone = useContext(ToneContext);
  if (!tone) throw new Error("ToneProvider is missing above this part.");
  return tone;
}

/** What the guide lets the viewer do, and whether there is one. */
export function useToneRights() {
  const { answer } = useTone();
  return { hasGuide: Boolean(answer?.guide), mayTeach: Boolean(answer?.guide && answer.may.teach) };
}

/** The guide of a channel of this post; undefined until it is there. */
export function useGuideOf(): (channelId: string) => ToneGuide | undefined {
  const { measures } = useTone();
  return (channelId) => measures.get(channelId)?.guide;
}

/** What the guide has to say about a text as it stands now, in its order. `null`: what the channels share. */
export function useFindings(channelId: string | null, body: string): readonly Finding[] {
  const { checker, measures } = useTone();
  const key = keyOf(channelId);
  const measure = measures.get(key);
  useEffect(() => {
    if (measure) checker.want(key, body, measure);
  }, [checker, key, body, measure]);
  const checked = useSyncExternalStore(
    checker.subscribe,
    () => checker.of(key),
    () => checker.of(key),
  );
  const said = useMemo(() => checked.findings.filter(isSaidHere), [checked]);
  return useMemo(() => shifted(said, checked.text, body), [said, checked, body]);
}

/** That a link is dead stands with the links of a text. */
const isSaidHere = ({ rule, severity }: Finding): boolean => rule !== "links" || severity === "error";

function useChecker(): ToneChecker {
  const [{ checker, start }] = useState(() => {
    let speller: ReturnType<typeof startPageSpeller> | null = null;
    const made = makeToneChecker({
      fetchCheck: () => later(() => import("@/lib/domain/tone/check")).then((module) => module.check),
      circumstances: () => speller?.circumstances() ?? {},
      later: (run, afterMs) => {
        const timer = setTimeout(run, afterMs);
        return () => clearTimeout(timer);
      },
    });
    return {
      checker: made,
      start: () => {
        speller = startPageSpeller(made.lookAgain);
        made.lookAgain();
        return () => {
          speller?.stop();
          speller = null;
          made.stop();
        };
      },
    };
  });
  useEffect(start, [start]);
  return checker;
}

/** Until the guide is there nothing is looked at; where the organisation has none, a text is held to good Dutch alone. */
function useMeasures(answer: ToneAnswer | undefined): ReadonlyMap<string, Measure> {
  const { page } = useItem();
  const { letBe, links: tried } = page;
  const channels = page.texts.map(({ channelId }) => channelId).join();
  const whole = useMemo(() => {
    if (!answer) return null;
    return answer.guide ? toneGuideOf(answer.guide, answer.today) : { today: answer.today };
  }, [answer]);
  return useMemo(() => {
    if (!whole) return new Map();
    const suppressions = letBe.map(({ rule, text }) => ({ rule, text }));
    const guide: ToneGuide = suppressions.length > 0 ? { ...whole, suppressions } : whole;
    const ids = channels.split(",");
    const links = tried.map(({ url, outcome }) => ({ url, isDead: isDead(outcome) }));
    return new Map([
      [SHARED, { guide: forShared(guide, ids), links }],
      ...ids.map((id): [string, Measure] => [id, { guide: forChannel(guide, id), links }]),
    ]);
  }, [whole, letBe, tried, channels]);
}

/** A guide that was changed is asked again; what opened with the page is fresh. */
function useGuideChanges(): void {
  const client = useQueryClient();
  useLive(({ topic }) => {
    if (topic === "tone" || topic === "resync") void client.invalidateQueries(toneOptions());
  });
}
