"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import type { Finding, Suggestion } from "@/lib/domain/tone";
import { replaceIn } from "./replace-in";

export type ToneSteps = {
  /** The finding one stands at. */
  current: Finding | undefined;
  show: (found: Finding) => void;
  next: () => void;
  previous: () => void;
  replace: (suggestion: Suggestion) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** Whether one stands at this finding. */
export const isAt = (steps: ToneSteps | null, found: Finding): boolean =>
  steps?.current !== undefined && nameOf(steps.current) === nameOf(found);

type Field = RefObject<HTMLTextAreaElement | null>;

/** What makes a finding the same after a look at another text: its rule and its words, the first of them at that place. */
const nameOf = ({ rule, text, start }: Finding): string => `${rule} ${start} ${text}`;

/** For the overview of the keys; the field handles them itself. */
function useToneKeys(): void {
  const t = useTranslations("tone.keys");
  const group = t("group");
  useShortcut({ key: "tone-next", shown: ["F8"], label: t("next"), group });
  useShortcut({ key: "tone-previous", shown: ["Shift", "F8"], label: t("previous"), group });
  useShortcut({ key: "tone-replace", shown: ["Alt", "Enter"], label: t("replace"), group });
}

/** From one finding to the next in a text field and putting in what is suggested; F8, Shift+F8 and Alt+Enter do it too. */
export function useToneSteps(field: Field, findings: readonly Finding[]): ToneSteps {
  useToneKeys();
  const [chosen, setChosen] = useState<string | null>(null);
  const current = findings.find((found) => nameOf(found) === chosen);

  const latest = useRef({ findings });
  useEffect(() => {
    latest.current = { findings };
  });
  // The same for as long as one stands nowhere else: what is drawn with it is not drawn again at each key.
  return useMemo(() => {
    function show(found: Finding): void {
      setChosen(nameOf(found));
      const area = field.current;
      if (!area) return;
      area.focus();
      area.setSelectionRange(found.start, found.end);
    }
    function step(by: 1 | -1): void {
      const all = latest.current.findings;
      const caret = field.current?.selectionStart ?? 0;
      const at = current ? all.indexOf(current) + by : placeBeside(all, caret, by);
      const found = all[(at + all.length) % all.length];
      if (found) show(found);
    }
    function replace(suggestion: Suggestion): void {
      setChosen(null);
      // The list may be a word behind: what stands elsewhere by now is not put in where it stood.
      const isThere = latest.current.findings.some((found) => found.suggestions.some((one) => isSame(one, suggestion)));
      if (field.current && isThere) replaceIn(field.current, suggestion);
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === "F8") {
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      }
      const [first] = current?.suggestions ?? [];
      if (event.key !== "Enter" || !event.altKey || !first) return;
      event.preventDefault();
      replace(first);
    }
    return { current, show, next: () => step(1), previous: () => step(-1), replace, onKeyDown };
  }, [field, current]);
}

const isSame = (one: Suggestion, other: Suggestion): boolean =>
  one.start === other.start && one.end === other.end && one.replacement === other.replacement;

/** The finding after the caret, or before it. */
function placeBeside(findings: readonly Finding[], caret: number, by: 1 | -1): number {
  const after = findings.findIndex(({ end }) => end > caret);
  const next = after === -1 ? 0 : after;
  return by === 1 ? next : next - 1;
}
