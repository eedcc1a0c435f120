"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { focusAfter } from "@/components/agreement/calendar/focus-after";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { SectionId } from "./guide-screen";

type EditButtonsProps = { isBusy: boolean; giveUp: () => void; children?: ReactNode };

/** The ways out of a form in the guide: what was changed is kept, or it is not. */
export function EditButtons({ isBusy, giveUp, children }: EditButtonsProps) {
  const t = useTranslations("tone.guide");
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" kind="primary" busy={isBusy}>
        {t("save")}
      </Button>
      <Button kind="quiet" onPress={giveUp}>
        {t("cancel")}
      </Button>
      {children}
    </div>
  );
}

type RemoveButtonProps = {
  section: SectionId;
  isBusy: boolean;
  remove: () => Promise<{ ok: true } | { ok: false; problem: string }>;
  /** What is said once it is gone, and the way back. */
  said: string;
  undo: () => void;
};

/** Takes one of a list out of the guide; the focus goes to the first button of its section. */
export function RemoveButton({ section, isBusy, remove, said, undo }: RemoveButtonProps) {
  const t = useTranslations("tone.guide");
  async function press() {
    const taken = await remove();
    if (!taken.ok) return toast.show({ text: taken.problem, failed: true });
    focusAfter(() => document.getElementById(section)?.querySelector("button"));
    return toast.show({ text: said, undo });
  }
  return (
    <Button kind="quiet" className="ml-auto" busy={isBusy} onPress={() => void press()}>
      {t("remove")}
    </Button>
  );
}
