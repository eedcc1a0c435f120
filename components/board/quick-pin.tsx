"use client";

import { Pin } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { tellHere } from "@/components/live/use-live";
import { useRefusal } from "@/components/refusals/use-refusal";
import { useOnline } from "@/components/shell/connection";
import { useQuickPin } from "@/components/shell/quick-pin";
import { fetchDialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { toast } from "@/components/ui/toast";
import { hearKept, type KeptNews, tellKept } from "./kept/news";
import type { KeptPin } from "./kept/pin";
import { keepDraft } from "./kept-pins";

const fetchSheet = () => later(() => import("./pin-sheet"));
const fetchKept = () => later(() => import("./kept/here"));
const PinSheet = dynamic(() => fetchSheet().then((module) => module.PinSheet), { ssr: false });

const UNTIL_AT_REST_MS = 1_000;

/** `refused`: the server said no, in words; the draft stays. `kept`: it goes out once the line is back. */
export type PinOutcome = { kind: "pinned" } | { kind: "kept" } | { kind: "refused"; words: string };

type QuickPinProps = {
  /** The member whose ideas these are. */
  owner: string;
  /** Only where the app was built: while somebody writes it, an old worker would be in the way. */
  hasWorker: boolean;
};

/** Pins an idea from anywhere, with or without a connection. Put once in the frame of the app; opened by `useQuickPin`. */
export function QuickPin({ owner, hasWorker }: QuickPinProps) {
  const t = useTranslations("pin");
  const { whole: refusalWords } = useRefusal();
  const { isOpen, start, close } = useQuickPin();
  const kept = useKeptStart(owner, isOpen ? start.keptId : undefined);

  async function pinNow(pin: KeptPin): Promise<PinOutcome> {
    const outcome = await (await fetchKept()).pinHere(pin);
    if (outcome.kind === "refused") return { kind: "refused", words: refusalWords(outcome.refusal) };
    if (outcome.kind === "nowhere") return { kind: "refused", words: t("notKept") };
    if (!start.keptId) keepDraft(owner, null);
    if (outcome.kind === "kept") say(t("kept", { title: pin.title }));
    return outcome;
  }

  function closeSheet() {
    close();
    // What was changed in the sheet is seen where it waits.
    if (start.keptId) tellKept({ kind: "changed" });
  }

  const hear = useEffectEvent((news: KeptNews) => {
    if (news.kind === "changed" || news.owner !== owner) return;
    const { id, title } = news;
    if (news.kind === "pinned") tellHere({ topic: "ideas", ids: [id] });
    if (document.visibilityState !== "visible") return;
    if (news.kind === "pinned") say(t("pinned", { title }));
    else if (news.kind === "left") toast.show({ text: t("pictureLeft", { title }), failed: true });
    // While the sheet is open the words stand in it.
    else if (news.kind === "refused" && !isOpen)
      toast.show({ text: t("givenBack", { title, words: refusalWords(news.refusal) }), failed: true });
  });

  useEffect(() => {
    const stop = hearKept((news) => hear(news));
    return () => void stop();
  }, []);
  useKeptPinsAtHand({ owner, hasWorker });
  if (!isOpen || (start.keptId && !kept)) return null;
  return <PinSheet owner={owner} start={start} kept={kept ?? null} onPin={pinNow} onClose={closeSheet} />;
}

const say = (text: string) => toast.show({ text, icon: <Pin className="icon" aria-hidden /> });

/** What the sheet opens with, once it is read; nothing opens with what is not there any more, or is somebody else's. */
function useKeptStart(owner: string, keptId: string | undefined): KeptPin | undefined {
  const { close } = useQuickPin();
  const [kept, setKept] = useState<KeptPin>();
  useEffect(() => {
    setKept(undefined);
    if (!keptId) return;
    let isCurrent = true;
    void fetchKept()
      .then(({ openKept }) => openKept(owner, keptId))
      .then((pin) => {
        if (!isCurrent) return;
        if (pin) setKept(pin);
        else close();
      });
    return () => {
      isCurrent = false;
    };
  }, [owner, keptId, close]);
  return kept?.id === keptId ? kept : undefined;
}

/**
 * Fetches the sheet once the page is at rest, since ideas also come where there is no connection; says who is here to the
 * worker, opens what was shared just now, and sends what waits whenever the line is there.
 */
function useKeptPinsAtHand({ owner, hasWorker }: QuickPinProps): void {
  const t = useTranslations("pin");
  const online = useOnline();
  const { isOpen, open } = useQuickPin();
  const begin = useEffectEvent(async () => {
    const [kept] = await Promise.all([fetchKept(), fetchSheet(), fetchDialog()]);
    const shared = await kept.beHere({ owner, hasWorker, photoTitle: t("photoTitle", { day: "{day}" }) });
    if (shared && !isOpen) open({ keptId: shared });
  });
  useEffect(() => {
    const timer = setTimeout(() => void begin(), UNTIL_AT_REST_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    // The browser and the heartbeat both say that the line is back; what the first sent, the second finds gone.
    const again = () => void fetchKept().then(({ sendWaiting }) => sendWaiting(owner));
    const timer = online ? setTimeout(again, UNTIL_AT_REST_MS) : undefined;
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [online, owner]);
}
