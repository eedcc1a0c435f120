"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { StageTerm } from "@/lib/domain/agreement";
import { contentOf, type SeenTerm, whatIsWrong } from "@/lib/features/draft-terms/schema";
import { isSameTerm, type TermLine, type TermPlace } from "./term-line";
import type { TermSteps } from "./term-steps";

/** Long enough for a second digit. */
const PAUSE_MS = 500;

/**
 * Follows what somebody makes of a term while its popover is open: kept in the draft after each pause, and as one
 * change that can be taken back when it closes.
 */
export function useTermEdit(term: StageTerm, stage: string, { line, steps }: { line: TermLine; steps: TermSteps }) {
  const t = useTranslations("termEditor");
  const [edited, setEdited] = useState<SeenTerm | null>(null);
  const opened = useRef<SeenTerm | null>(null);
  const waiting = useRef<SeenTerm | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { workKind, priority } = term;
  const place: TermPlace = { workKind, priority, stage: term.stage };
  const stands = useRef(term);
  useEffect(() => {
    stands.current = term;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  function keep(): void {
    clearTimeout(timer.current);
    const next = waiting.current;
    waiting.current = null;
    const seen = contentOf(stands.current);
    if (next && !isSameTerm(seen, next)) line.push({ place, seen, term: next });
  }

  function edit(next: SeenTerm): void {
    setEdited(next);
    clearTimeout(timer.current);
    waiting.current = Object.keys(whatIsWrong(next)).length > 0 ? null : next;
    timer.current = setTimeout(keep, PAUSE_MS);
  }

  function onOpenChange(isOpen: boolean): void {
    if (isOpen) {
      opened.current = contentOf(term);
      return;
    }
    const before = opened.current;
    const after = waiting.current ?? contentOf(stands.current);
    keep();
    setEdited(null);
    opened.current = null;
    if (!before || isSameTerm(before, after)) return;
    const step = { place, before, after };
    steps.record(step);
    toast.show({ text: t("changed", { stage }), undo: () => steps.takeBack(step) });
  }
  return { edited, edit, onOpenChange };
}
