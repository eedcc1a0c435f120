"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";
import { type Shortcut, useShortcuts, useSingleKeys } from "./shortcuts";

/** The keys that work on this page, by where they work. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell.keys");
  const [on, setOn] = useSingleKeys();
  const groups = Map.groupBy(useShortcuts(), (shortcut) => shortcut.group);
  return (
    <Dialog isOpen onOpenChange={onClose} title={t("title")} size="md">
      <div className="grid gap-5">
        {[...groups].map(([group, shortcuts]) => (
          <section key={group}>
            <h3 className="border-b border-line pb-1.5 text-t13 text-ink-2">{group}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
                <div
                  key={shortcut.key}
                  className="flex items-center justify-between gap-4 border-b border-line py-1.5 text-t14"
                >
                  <dt>{shortcut.label}</dt>
                  <dd className="flex gap-1">
                    {keysOf(shortcut).map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Switch isSelected={on} onChange={setOn} detail={t("singleHint")}>
          {t("single")}
        </Switch>
      </div>
    </Dialog>
  );
}

function keysOf(shortcut: Shortcut): string[] {
  return shortcut.shown ?? [shortcut.key.toUpperCase()];
}
