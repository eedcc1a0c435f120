"use client";

import { Archive, Ellipsis, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Menu } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { Section } from "./section";

export function Overlays() {
  const t = useTranslations("design.overlays");
  const say = () => {
    toast.show({
      text: t("archived"),
      icon: <Archive className="icon" aria-hidden />,
      undo: () => toast.show({ text: t("undone") }),
    });
  };
  return (
    <Section title={t("title")}>
      <div className="flex flex-wrap items-center gap-3">
        <SampleMenu say={say} />
        <Popover label={t("popover")} trigger={<Button>{t("popover")}</Button>}>
          <p className="p-4 text-t14 text-ink-2">{t("popoverText")}</p>
        </Popover>
        <Dialog title={t("dialogTitle")} trigger={<Button>{t("dialog")}</Button>}>
          {(close) => (
            <div className="grid gap-4">
              <TextField label={t("field")} autoFocus />
              <Button kind="primary" size="lg" wide onPress={close}>
                {t("done")}
              </Button>
            </div>
          )}
        </Dialog>
        <ConfirmDialog
          title={t("confirmTitle")}
          confirmLabel={t("publish")}
          cancelLabel={t("notYet")}
          trigger={<Button>{t("confirm")}</Button>}
          onConfirm={async () => undefined}
        >
          <p>{t("confirmText")}</p>
        </ConfirmDialog>
        <Button onPress={say}>{t("toast")}</Button>
        <span>
          <Kbd>Ctrl K</Kbd>
        </span>
      </div>
    </Section>
  );
}

function SampleMenu({ say }: { say: () => void }) {
  const t = useTranslations("design.overlays");
  return (
    <Menu
      label={t("menu")}
      trigger={
        <IconButton label={t("menu")}>
          <Ellipsis className="icon" aria-hidden />
        </IconButton>
      }
      groups={[
        {
          id: "change",
          entries: [
            { id: "edit", label: t("edit"), icon: <Pencil aria-hidden />, shortcut: "E", onAction: say },
            { id: "archive", label: t("archive"), icon: <Archive aria-hidden />, shortcut: "V", onAction: say },
          ],
        },
        {
          id: "decide",
          entries: [{ id: "accept", label: t("accept"), detail: t("whyNot"), disabled: true, onAction: say }],
        },
      ]}
    />
  );
}
