"use client";

import { CalendarOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { doorsBut } from "./doors";
import { LocaleChoice, ThemeChoice } from "./preferences";
import type { Frame } from "./types";

type MoreContentProps = { frame: Frame; close: () => void };

/** The other doors, who you are, which organisation, and how it looks; a sheet on the phone. */
export function MoreContent({ frame, close }: MoreContentProps) {
  const t = useTranslations("shell");
  const [, start] = useTransition();
  const { viewer, organisation, organisations, actions } = frame;
  const others = organisations.filter((other) => other.id !== organisation.id);
  return (
    <>
      <div className="mb-4 flex items-center gap-3">
        <Avatar initials={viewer.initials} me size="lg" />
        <span className="min-w-0">
          <b className="block text-t15">{viewer.name}</b>
          <span className="block text-t13 text-ink-2">{[...viewer.roles, organisation.name].join(", ")}</span>
        </span>
      </div>
      <ul className="border-y border-line py-2">
        {doorsBut(frame.shut)
          .filter((door) => !door.tab)
          .map((door) => (
            <li key={door.id}>
              <PageLink href={door.href} onClick={close} className="flex min-h-11 items-center gap-3 text-t15">
                <door.icon className="icon size-5 text-ink-2" aria-hidden />
                {t(`doors.${door.id}`)}
              </PageLink>
            </li>
          ))}
        <li>
          <PageLink href="/team#away" onClick={close} className="flex min-h-11 items-center gap-3 text-t15">
            <CalendarOff className="icon size-5 text-ink-2" aria-hidden />
            {t("away")}
          </PageLink>
        </li>
      </ul>
      <div className="mt-4 grid gap-4">
        <ThemeChoice theme={frame.theme} choose={actions.chooseTheme} />
        <LocaleChoice locale={frame.locale} choose={actions.chooseLocale} />
        {others.map((other) => (
          <Button key={other.id} wide onPress={() => start(() => actions.switchOrganisation(other.id))}>
            {t("goToOrganisation", { name: other.name })}
          </Button>
        ))}
        <Button wide onPress={() => start(() => actions.signOut())}>
          {t("signOut")}
        </Button>
        <Button wide kind="quiet" onPress={() => start(() => actions.signOutEverywhere())}>
          {t("signOutEverywhere")}
        </Button>
      </div>
    </>
  );
}
