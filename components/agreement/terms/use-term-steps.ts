"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { focusAfter } from "@/components/agreement/calendar/focus-after";
import { useUndoKeys } from "@/components/agreement/use-undo-keys";
import { useShortcut } from "@/components/shell/shortcuts";
import { toast } from "@/components/ui/toast";
import type { StageTerm } from "@/lib/domain/agreement";
import { contentOf } from "@/lib/features/draft-terms/schema";
import { isAt, keyOf, type TermLine } from "./term-line";
import { makeTermSteps, type SaidOfStep, type TermSteps } from "./term-steps";

type Parts = { terms: readonly StageTerm[]; line: TermLine; announce: (words: string) => void };

/** The steps of this visit, with the keys that take them back and do them again. */
export function useTermSteps({ terms, line, announce }: Parts): TermSteps {
  const t = useTranslations("termEditor.steps");
  const latest = useRef({ terms, t, announce });
  useEffect(() => {
    latest.current = { terms, t, announce };
  });
  const [steps] = useState(() =>
    makeTermSteps({
      now: (place) => {
        const term = latest.current.terms.find((one) => isAt(one, place));
        return term ? contentOf(term) : null;
      },
      push: line.push,
      said: (words, place) => {
        sayIn(latest.current, words);
        // The word that had the focus goes where an own term is taken away, and comes where it is given again.
        if (place) focusAfter(() => document.querySelector(`[data-term="${keyOf(place)}"] :is([data-word], button)`));
      },
    }),
  );
  useUndoKeys(steps);
  useShortcut({ key: "undo", label: t("keys"), group: t("group"), shown: ["Ctrl", "Z"] });
  return steps;
}

/** What went well is said aloud, the screen shows it; what could not be is said to everybody. */
function sayIn({ t, announce }: { t: (key: SaidOfStep) => string; announce: Parts["announce"] }, words: SaidOfStep) {
  if (words === "undone" || words === "redone") announce(t(words));
  else toast.show({ text: t(words) });
}
