"use client";

import { Pin } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { tellHere } from "@/components/live/use-live";
import { useRefusal } from "@/components/refusals/use-refusal";
import { useOnline } from "@/components/shell/connection";
import { useQuickPin } from "@/components/shell/quick-pin";
import { fetchDialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { toast } from "@/components/ui/toast";
import { sendBoard, Unreachable } from "@/lib/features/board/options";
import { dropWaiting, keepDraft, keepWaiting, type PinDraft, readDraft, waitingPins } from "./kept-pins";

const fetchSheet = () => later(() => import("./pin-sheet"));
const PinSheet = dynamic(() => fetchSheet().then((module) => module.PinSheet), { ssr: false });

const UNTIL_AT_REST_MS = 1_000;

/** `refused`: the server said no, in words; the draft stays. `kept`: it goes out once the line is back. */
export type PinOutcome = { kind: "pinned" } | { kind: "kept" } | { kind: "refused"; words: string };

/**
 * Pins an idea from anywhere, with or without a connection. Put once in the frame of the app; opened by `useQuickPin`.
 * @param owner the member whose ideas these are.
 */
export function QuickPin({ owner }: { owner: string }) {
  const t = useTranslations("pin");
  const { whole: refusalWords } = useRefusal();
  const online = useOnline();
  const { isOpen, start, close } = useQuickPin();

  async function send(pin: PinDraft): Promise<PinOutcome> {
    try {
      const answer = await sendBoard.pin(pin);
      // Signed out or broken there: not this idea's fault, so it waits like one without a connection.
      if (!answer.ok && ["not_signed_in", "fault"].includes(answer.refusal.code)) return { kind: "kept" };
      if (!answer.ok) return { kind: "refused", words: refusalWords(answer.refusal) };
      tellHere({ topic: "ideas", ids: [pin.id] });
      return { kind: "pinned" };
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return { kind: "kept" };
    }
  }

  async function pinNow(pin: PinDraft): Promise<PinOutcome> {
    const outcome = await send(pin);
    if (outcome.kind === "refused") return outcome;
    if (outcome.kind === "kept" && !keepWaiting(owner, pin)) return { kind: "refused", words: t("notKept") };
    keepDraft(owner, null);
    toast.show({ text: t(outcome.kind, { title: pin.title }), icon: <Pin className="icon" aria-hidden /> });
    return outcome;
  }

  const turn = useRef(Promise.resolve());
  const sendWaiting = useEffectEvent(async () => {
    for (const pin of waitingPins(owner)) {
      const outcome = await send(pin);
      if (outcome.kind === "kept") return;
      dropWaiting(owner, pin.id);
      if (outcome.kind === "pinned") toast.show({ text: t("pinned", { title: pin.title }) });
      else giveBack(pin, outcome.words);
    }
  });

  /** An idea that cannot be pinned as it is goes back to its writer: into the sheet, behind what stands there already. */
  function giveBack(pin: PinDraft, words: string) {
    const draft = readDraft(owner);
    const more = [draft?.body, pin.title, pin.body].filter(Boolean).join("\n\n");
    keepDraft(owner, draft ? { ...draft, body: more } : pin);
    toast.show({ text: t("givenBack", { title: pin.title, words }), failed: true });
  }

  useEffect(() => {
    // The browser and the heartbeat both say that the line is back; what the first sent, the second finds gone.
    const again = () => {
      turn.current = turn.current.then(sendWaiting, sendWaiting);
    };
    if (online) again();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [online]);

  useSheetAtHand();
  return isOpen ? <PinSheet owner={owner} start={start} onPin={pinNow} onClose={close} /> : null;
}

/** Fetches the sheet once the page is at rest: ideas also come where there is no connection. */
function useSheetAtHand(): void {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([fetchSheet(), fetchDialog()]), UNTIL_AT_REST_MS);
    return () => clearTimeout(timer);
  }, []);
}
