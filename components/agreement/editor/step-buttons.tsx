"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import type { Editing, Steps } from "./use-editing";

type StepButtonsProps = { steps: Steps; editing: Pick<Editing, "undo" | "redo"> };

/** A step back and a step forth for whoever has no keys at hand. */
export function StepButtons({ steps, editing }: StepButtonsProps) {
  const t = useTranslations("editor.steps");
  return (
    <div className="flex sm:gap-1">
      <Step label={t("undo")} keys="Control+Z" isEmpty={steps.back === 0} onPress={editing.undo}>
        <Undo2 className="icon" aria-hidden />
      </Step>
      <Step label={t("redo")} keys="Control+Shift+Z" isEmpty={steps.forth === 0} onPress={editing.redo}>
        <Redo2 className="icon" aria-hidden />
      </Step>
    </div>
  );
}

type StepProps = { label: string; keys: string; isEmpty: boolean; onPress: () => void; children: ReactNode };

/** Stays in the order of Tab when there is nothing left to do: it had the focus when the last step was taken. */
function Step({ label, keys, isEmpty, onPress, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      aria-disabled={isEmpty}
      onClick={() => isEmpty || onPress()}
      className={cx(
        "grid size-8 place-items-center rounded-r max-md:size-10 pointer-coarse:size-10",
        isEmpty ? "text-ink-3 opacity-45" : "text-ink-2 hover:bg-sunken hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}
