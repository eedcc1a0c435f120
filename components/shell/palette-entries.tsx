"use client";

import {
  Bell,
  BookOpenCheck,
  CalendarClock,
  ChartBar,
  FileText,
  Images,
  Keyboard,
  Languages,
  Library,
  ListChecks,
  LogOut,
  Megaphone,
  MessageCircleQuestion,
  Moon,
  Pin,
  Printer,
  ScrollText,
  Share2,
  SpellCheck,
  Sun,
  Target,
  Wrench,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, startTransition } from "react";
import { LOCALES } from "@/lib/domain/language";
import { doorsBut } from "./doors";
import { openKeysOverview } from "./keys-overview";
import { useQuickPin } from "./quick-pin";
import type { Frame } from "./types";

export type PaletteEntry = { id: string; label: string; icon: ReactNode; shortcut?: string; run: () => void };

export type PaletteEntries = { jump: PaletteEntry[]; act: PaletteEntry[] };

/** What the palette offers before anything is searched: every door, and what can be done from anywhere. */
export function usePaletteEntries(frame: Frame, canPin: boolean): PaletteEntries {
  const t = useTranslations("shell");
  const router = useRouter();
  const quickPin = useQuickPin();
  const preferences = usePreferenceEntries(frame);
  const jump = doorsBut(frame.shut).map((door) => ({
    id: `door-${door.id}`,
    label: t(`doors.${door.id}`),
    icon: <door.icon aria-hidden />,
    run: () => router.push(door.href),
  }));
  const casebook = {
    id: "casebook",
    label: t("palette.casebook"),
    icon: <BookOpenCheck aria-hidden />,
    run: () => router.push("/casebook"),
  };
  const pin = { id: "pin", label: t("pinIdea"), icon: <Pin aria-hidden />, shortcut: "P", run: () => quickPin.open() };
  const keys = {
    id: "keys",
    label: t("keys.title"),
    icon: <Keyboard aria-hidden />,
    shortcut: "?",
    run: openKeysOverview,
  };
  const leave = {
    id: "sign-out",
    label: t("signOut"),
    icon: <LogOut aria-hidden />,
    run: () => startTransition(() => frame.actions.signOut()),
  };
  const tone = {
    id: "tone",
    label: t("palette.tone"),
    icon: <SpellCheck aria-hidden />,
    run: () => router.push("/tone"),
  };
  const library = {
    id: "library",
    label: t("palette.library"),
    icon: <Library aria-hidden />,
    run: () => router.push("/library"),
  };
  const media = {
    id: "media",
    label: t("palette.media"),
    icon: <Images aria-hidden />,
    run: () => router.push("/media"),
  };
  const anywhere = {
    id: "anywhere",
    label: t("palette.anywhere"),
    icon: <Share2 aria-hidden />,
    run: () => router.push("/board/anywhere"),
  };
  const goals = {
    id: "goals",
    label: t("palette.goals"),
    icon: <Target aria-hidden />,
    run: () => router.push("/insight/goals"),
  };
  const month = {
    id: "month",
    label: t("palette.month"),
    icon: <FileText aria-hidden />,
    run: () => router.push("/insight/month"),
  };
  const notices = {
    id: "notices",
    label: t("palette.notices"),
    icon: <Bell aria-hidden />,
    run: () => router.push("/settings/notices"),
  };
  const poster = {
    id: "poster",
    label: t("palette.poster"),
    icon: <Printer aria-hidden />,
    run: () => router.push("/board/poster"),
  };
  const room = (id: "advice" | "mirror" | "tasks" | "policy" | "tools", href: string, icon: ReactNode) => {
    return { id, label: t(`palette.${id}`), icon, run: () => router.push(href) };
  };
  const ofTheTeam = [
    room("mirror", "/team/mirror", <ChartBar aria-hidden />),
    room("tasks", "/team/tasks", <ListChecks aria-hidden />),
    room("policy", "/team/policy", <ScrollText aria-hidden />),
    room("tools", "/team/tools", <Wrench aria-hidden />),
  ];
  // An adviser has that room as a door already.
  const advice = frame.shut.includes("advice")
    ? [room("advice", "/advice", <MessageCircleQuestion aria-hidden />)]
    : [];
  const team = [...advice, ...(frame.shut.includes("team") ? [] : ofTheTeam)];
  const roster = {
    id: "roster",
    label: t("palette.roster"),
    icon: <CalendarClock aria-hidden />,
    run: () => router.push("/roster"),
  };
  const campaigns = {
    id: "campaigns",
    label: t("palette.campaigns"),
    icon: <Megaphone aria-hidden />,
    run: () => router.push("/campaigns"),
  };
  return {
    jump: [
      ...jump,
      roster,
      campaigns,
      goals,
      month,
      casebook,
      tone,
      library,
      media,
      poster,
      notices,
      ...team,
      ...(canPin ? [anywhere] : []),
    ],
    act: [...(canPin ? [pin] : []), keys, ...preferences, leave],
  };
}

function usePreferenceEntries({ theme, locale, actions }: Frame): PaletteEntry[] {
  const t = useTranslations("shell.palette");
  const isDark = theme === "dark";
  const otherTheme = isDark ? "light" : "dark";
  const themeEntry = {
    id: "theme",
    label: t(isDark ? "goLight" : "goDark"),
    icon: isDark ? <Sun aria-hidden /> : <Moon aria-hidden />,
    run: () => {
      document.documentElement.dataset.theme = otherTheme;
      startTransition(() => actions.chooseTheme(otherTheme));
    },
  };
  const localeEntries = LOCALES.filter((other) => other !== locale).map((other) => ({
    id: `locale-${other}`,
    label: t("otherLanguage"),
    icon: <Languages aria-hidden />,
    run: () => startTransition(() => actions.chooseLocale(other)),
  }));
  return [themeEntry, ...localeEntries];
}
