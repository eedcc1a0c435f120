"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarPlus, ChevronLeft, ChevronRight, Clock, Plus, Repeat } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useDayName } from "@/components/time/use-day-name";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { later } from "@/components/ui/later";
import { Menu } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { toast } from "@/components/ui/toast";
import { addDays } from "@/lib/domain/planning";
import { fillWeekAction } from "@/lib/features/roster/actions";
import { rosterWeekOptions } from "@/lib/features/roster-page/options";
import type { RosterWeek, TurnView } from "@/lib/features/roster-page/schema";
import { RosterAside } from "./roster-aside";
import { RosterDays } from "./roster-days";
import { RosterFindings } from "./roster-findings";
import { RosterGrid } from "./roster-grid";
import { useRosterChanges, useRosterStep } from "./use-roster-step";

const dialogs = {
  feed: dynamic(() => later(() => import("./feed-dialog")).then((module) => module.FeedDialog), { ssr: false }),
  needs: dynamic(() => later(() => import("./needs-dialog")).then((module) => module.NeedsDialog), { ssr: false }),
  patterns: dynamic(() => later(() => import("./patterns-dialog")).then((module) => module.PatternsDialog), {
    ssr: false,
  }),
  shift: dynamic(() => later(() => import("./shift-dialog")).then((module) => module.ShiftDialog), { ssr: false }),
  swap: dynamic(() => later(() => import("./swap-dialog")).then((module) => module.SwapDialog), { ssr: false }),
};

/** What is open over the roster. */
export type OpenDialog =
  | { kind: "feed" }
  | { kind: "needs" }
  | { kind: "patterns" }
  | { kind: "shift"; turn: TurnView | null }
  | { kind: "swap"; turn: TurnView };

/** Who is at the buttons: one week per channel, what nobody has, what is asked, and what was left for the next one. */
export function RosterScreen({ week: asked }: { week: string }) {
  const t = useTranslations("roster");
  const { data: week, isError } = useQuery(rosterWeekOptions(asked));
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  useRosterChanges();
  if (!week) return null;
  const open = (wanted: OpenDialog) => setDialog(wanted);
  const isEmpty = week.rows.length === 0 && week.patterns.length === 0;
  return (
    <div className="px-4 py-5 md:px-8 md:py-7 xl:grid xl:grid-cols-[minmax(0,1fr)_16rem] xl:gap-8">
      <div className="min-w-0">
        <Header week={week} open={open} />
        {isError ? (
          <Notice kind="error" className="mt-4">
            {t("failed")}
          </Notice>
        ) : null}
        {isEmpty ? (
          <div className="mt-8">
            <EmptyState
              icon={<Clock aria-hidden />}
              title={t("empty")}
              action={
                week.may.lead ? (
                  <Button kind="primary" onPress={() => open({ kind: "needs" })}>
                    {t("needs.open")}
                  </Button>
                ) : null
              }
            >
              {t(week.may.lead ? "emptyLead" : "emptyText")}
            </EmptyState>
          </div>
        ) : (
          <div className="flex flex-col">
            <RosterGrid week={week} open={open} />
            <RosterDays week={week} open={open} />
            <RosterFindings week={week} />
          </div>
        )}
      </div>
      <RosterAside week={week} />
      <Opened dialog={dialog} week={week} close={() => setDialog(null)} />
    </div>
  );
}

type OpenedProps = { dialog: OpenDialog | null; week: RosterWeek; close: () => void };

function Opened({ dialog, week, close }: OpenedProps): ReactNode {
  const { feed: Feed, needs: Needs, patterns: Patterns, shift: Shift, swap: Swap } = dialogs;
  switch (dialog?.kind) {
    case "feed":
      return <Feed close={close} />;
    case "needs":
      return <Needs week={week} close={close} />;
    case "patterns":
      return <Patterns week={week} close={close} />;
    case "shift":
      return <Shift week={week} turn={dialog.turn} close={close} />;
    case "swap":
      return <Swap week={week} turn={dialog.turn} close={close} />;
    default:
      return null;
  }
}

type HeaderProps = { week: RosterWeek; open: (dialog: OpenDialog) => void };

function Header({ week, open }: HeaderProps) {
  const t = useTranslations("roster");
  const nameOf = useDayName();
  const last = week.days.at(-1) ?? week.week;
  const holes = week.rows.reduce((sum, row) => sum + row.holes.length, 0);
  const swaps = week.asks.filter(({ mayAnswer }) => mayAnswer).length;
  const dayName = (day: string, month?: "long") => nameOf(day, { day: "numeric", ...(month ? { month } : {}) });
  const isOneMonth = week.week.slice(0, 7) === last.slice(0, 7);
  const range = t("range", {
    from: dayName(week.week, isOneMonth ? undefined : "long"),
    until: dayName(last, "long"),
  });
  const step = "grid size-9 place-items-center rounded-r text-ink-2 hover:bg-sunken hover:text-ink max-md:size-11";
  return (
    <header>
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto">{t("title")}</h1>
        <nav aria-label={t("weeks")} className="flex items-center">
          <PageLink href={`/roster?week=${addDays(week.week, -7)}`} aria-label={t("previous")} className={step}>
            <ChevronLeft className="icon" aria-hidden />
          </PageLink>
          {week.days.includes(week.today) ? null : (
            <PageLink
              href="/roster"
              className="flex min-h-9 items-center rounded-r px-2 text-t14 font-medium hover:bg-sunken max-md:min-h-11"
            >
              {t("thisWeek")}
            </PageLink>
          )}
          <PageLink href={`/roster?week=${addDays(week.week, 7)}`} aria-label={t("next")} className={step}>
            <ChevronRight className="icon" aria-hidden />
          </PageLink>
        </nav>
        <Button icon={<CalendarPlus className="icon" aria-hidden />} onPress={() => open({ kind: "feed" })}>
          {t("feed.open")}
        </Button>
        {week.may.lead ? (
          <LeadMenu open={open} />
        ) : week.may.take ? (
          <Button icon={<Plus className="icon" aria-hidden />} onPress={() => open({ kind: "shift", turn: null })}>
            {t("shift.add")}
          </Button>
        ) : null}
      </div>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-ink-2">
          {range}. {week.rows.length > 0 ? t("state", { holes, swaps }) : null}
        </p>
        {week.may.lead && week.fill ? <FillButton monday={week.fill} /> : null}
      </div>
    </header>
  );
}

function FillButton({ monday }: { monday: string }) {
  const t = useTranslations("roster");
  const nameOf = useDayName();
  const { take, isBusy } = useRosterStep(fillWeekAction);
  const day = nameOf(monday, { day: "numeric", month: "long" });
  async function fill() {
    const taken = await take({ week: monday });
    toast.show(
      taken.ok ? { text: t("filled", { day, count: taken.value.made }) } : { text: taken.problem, failed: true },
    );
  }
  return (
    <Button size="sm" busy={isBusy} onPress={() => void fill()}>
      {t("fill", { day })}
    </Button>
  );
}

function LeadMenu({ open }: { open: (dialog: OpenDialog) => void }) {
  const t = useTranslations("roster");
  const entries = [
    {
      id: "shift",
      label: t("shift.add"),
      icon: <Plus aria-hidden />,
      onAction: () => open({ kind: "shift", turn: null }),
    },
    {
      id: "patterns",
      label: t("patterns.open"),
      icon: <Repeat aria-hidden />,
      onAction: () => open({ kind: "patterns" }),
    },
    { id: "needs", label: t("needs.open"), icon: <Clock aria-hidden />, onAction: () => open({ kind: "needs" }) },
  ];
  return <Menu label={t("arrange")} trigger={<Button>{t("arrange")}</Button>} groups={[{ id: "all", entries }]} />;
}
