"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { PersonMenuProps } from "./person-menu";
import { LocaleChoice, ThemeChoice } from "./preferences";

/** Who you are here, light or dark, which language, and signing out. */
export function PersonPanel({ frame }: PersonMenuProps) {
  const t = useTranslations("shell");
  const [isLeaving, start] = useTransition();
  const { viewer, actions } = frame;
  const rowStyle = "justify-start px-2";
  return (
    <>
      <div className="border-b border-line px-4 py-3">
        <b className="block text-t14">{viewer.name}</b>
        <span className="block text-t13 text-ink-2">{viewer.roles.join(", ")}</span>
        <span className="block truncate text-t13 text-ink-3">{viewer.email}</span>
      </div>
      <div className="grid gap-3 px-4 py-3">
        <ThemeChoice theme={frame.theme} choose={actions.chooseTheme} />
        <LocaleChoice locale={frame.locale} choose={actions.chooseLocale} />
      </div>
      <div className="grid gap-1 border-t border-line p-2">
        <LinkButton kind="quiet" wide className={rowStyle} href="/team#away">
          {t("away")}
        </LinkButton>
        <Button kind="quiet" wide className={rowStyle} busy={isLeaving} onPress={() => start(actions.signOut)}>
          {t("signOut")}
        </Button>
        <Button kind="quiet" wide className={rowStyle} onPress={() => start(actions.signOutEverywhere)}>
          {t("signOutEverywhere")}
        </Button>
      </div>
    </>
  );
}
