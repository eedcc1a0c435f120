"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { TriageForm } from "./triage-form";

/** What the case is about, judged anew: the agreement then looks at the answer anew as well. */
export function TriageDialog({ close }: { close: () => void }) {
  const t = useTranslations("inbox.triage");
  return (
    <Dialog isOpen onOpenChange={close} size="md" title={t("title")}>
      <p className="mb-4 text-t13 text-ink-2">{t("changeText")}</p>
      <TriageForm done={close} />
    </Dialog>
  );
}
