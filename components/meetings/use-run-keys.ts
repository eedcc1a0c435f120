"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { toggleFullScreen } from "./run-head";
import type { Leading } from "./use-leading";

type RunKeys = { note: RefObject<HTMLTextAreaElement | null>; makeAction: () => void };

/** What everybody in the meeting does by keyboard. */
export function useRunKeys({ note, makeAction }: RunKeys): void {
  const t = useTranslations("meetingRun.keys");
  const group = t("group");
  useShortcut({ key: "n", label: t("note"), group, run: () => note.current?.focus() });
  useShortcut({ key: "a", label: t("action"), group, run: makeAction });
  useShortcut({ key: "v", label: t("vote"), group, run: pressVote });
  useShortcut({ key: "f", label: t("fullScreen"), group, run: toggleFullScreen });
}

/** The meeting led by keyboard alone, as from the table with the projector on. */
export function useLeadKeys(leading: Leading): void {
  const t = useTranslations("meetingRun.keys");
  const group = t("group");
  const show = (to: "next" | "previous") => () => leading.show(to);
  useShortcut({ key: "ArrowRight", shown: ["→"], label: t("next"), group, run: show("next") });
  useShortcut({ key: "ArrowLeft", shown: ["←"], label: t("previous"), group, run: show("previous") });
  useShortcut({ key: "Enter", shown: ["Enter"], label: t("settle"), group });
  useEnter(leading.settle);
}

/** Presses the vote on an idea, or goes to the first way it could go. */
function pressVote(): void {
  const vote = document.querySelector<HTMLElement>("[data-vote], [data-projector] [aria-pressed]");
  if (vote?.hasAttribute("data-vote")) vote.click();
  else vote?.focus();
}

/** Enter belongs to whatever has the focus; it lays down only where nothing has. */
function useEnter(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { activeElement } = document;
      const isNowhere = !activeElement || activeElement === document.body || activeElement.matches("h1, main");
      if (event.key !== "Enter" || event.defaultPrevented || event.repeat || !isNowhere) return;
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("[role=dialog], [role=alertdialog]"))
        return;
      latest.current();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
