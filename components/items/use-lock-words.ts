"use client";

import { useTranslations } from "next-intl";
import type { PowerAnswer } from "@/lib/domain/workflow";
import { useWords } from "./use-words";

/** Why a button is out of reach and whom to ask, in one sentence; undefined when it is not. */
export function useLockWords({ outcome, verdict, ask }: PowerAnswer, viewerId: string): string | undefined {
  const t = useTranslations("powers");
  const words = useWords(viewerId);
  if (outcome === "go" || outcome === "needs_acceptance") return undefined;
  if (outcome === "held") {
    const isSilent = verdict === "unanswered" || verdict === "consult_first";
    return t(isSilent ? "lockedConsult" : "lockedHeld");
  }
  return ask.length > 0 ? t("lockedAsk", { who: words.toAnyOf(ask) }) : t("locked");
}
