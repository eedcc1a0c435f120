"use client";

import { useTranslations } from "next-intl";
import { useQuickPin } from "@/components/shell/quick-pin";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";

/** The pin sheet of the picture, without anything behind it. */
export function SamplePin() {
  const t = useTranslations("design.frame");
  const { isOpen, start, open, close } = useQuickPin();
  return (
    <Dialog title={t("pinTitle")} isOpen={isOpen} onOpenChange={(next) => (next ? open() : close())}>
      <div className="grid gap-4">
        <TextArea
          label={t("pinLabel")}
          hideLabel
          look="paper"
          hint={t("pinHint")}
          rows={2}
          defaultValue={start.title ?? ""}
          autoFocus
        />
        <Button
          kind="primary"
          size="lg"
          wide
          onPress={() => {
            close();
            toast.show({ text: t("pinned"), undo: () => undefined });
          }}
        >
          {t("pin")}
        </Button>
      </div>
    </Dialog>
  );
}
