"use client";

import { ChevronDown, ChevronLeft, ChevronRight, Megaphone, Plus, Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { segmentedStyle, segmentStyle } from "@/components/ui/segmented-style";
import { Switch } from "@/components/ui/switch";
import { atStart, dateFormat, intlTag } from "@/lib/domain/language";
import { addDays, type Days, noonOf, POST_STATES, stepped, VIEWS, weekNumber } from "@/lib/domain/planning";
import { useCalendar } from "./calendar-context";
import { addressOf, goTo, onLink, type Shown } from "./use-address";

type CalendarHeaderProps = {
  shown: Shown;
  days: Days;
  people: readonly { id: string; name: string }[];
  onAdd: () => void;
};

/** Which days are shown, the way to others, and what of them. */
export function CalendarHeader({ shown, days, people, onAdd }: CalendarHeaderProps) {
  const t = useTranslations("calendar");
  const { today, canWrite } = useCalendar();
  const to = (change: Partial<Shown>) => addressOf({ ...shown, ...change }, today);
  const step = "grid size-9 place-items-center rounded-r text-ink-2 hover:bg-sunken hover:text-ink max-md:size-11";
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto text-t20 md:text-t26">{useTitle(shown, days)}</h1>
        <LinkButton href="/campaigns" kind="quiet" icon={<Megaphone className="icon" aria-hidden />}>
          {t("campaigns")}
        </LinkButton>
        <nav aria-label={t("view")} className="flex items-center">
          <a
            href={to({ on: stepped(shown.view, shown.on, -1) })}
            onClick={onLink}
            aria-label={t("earlier")}
            className={step}
          >
            <ChevronLeft className="icon" aria-hidden />
          </a>
          <a
            href={to({ on: today })}
            onClick={onLink}
            className="flex min-h-9 items-center rounded-r px-2 text-t14 font-medium hover:bg-sunken max-md:min-h-11"
          >
            {t("today")}
          </a>
          <a
            href={to({ on: stepped(shown.view, shown.on, 1) })}
            onClick={onLink}
            aria-label={t("later")}
            className={step}
          >
            <ChevronRight className="icon" aria-hidden />
          </a>
        </nav>
        <div className={segmentedStyle}>
          {VIEWS.map((view) => (
            <a
              key={view}
              href={to({ view })}
              onClick={onLink}
              aria-current={view === shown.view ? "page" : undefined}
              className={`${segmentStyle} aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[0_0_0_1px_var(--line-2)]`}
            >
              {t(`views.${view}`)}
            </a>
          ))}
        </div>
        {canWrite ? (
          <Button kind="primary" icon={<Plus className="icon" aria-hidden />} onPress={onAdd}>
            {t("add")}
          </Button>
        ) : null}
      </div>
      <Filters shown={shown} people={people} />
    </header>
  );
}

/** What of the posts is shown; the mix counts them all the same. */
function Filters({ shown, people }: Pick<CalendarHeaderProps, "shown" | "people">) {
  const t = useTranslations("calendar");
  const { today, channels, campaigns } = useCalendar();
  const go = (change: Partial<Shown>) => goTo(addressOf({ ...shown, ...change }, today));
  const states = POST_STATES.map((id) => ({ id, name: t(`states.${id}`) }));
  const ofChannels = [...channels].map(([id, name]) => ({ id, name }));
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
      <Choice
        label={t("channel")}
        all={t("allChannels")}
        options={ofChannels}
        value={shown.channel}
        onChoose={(channel) => go({ channel })}
      />
      <Choice
        label={t("state")}
        all={t("allStates")}
        options={states}
        value={shown.state}
        onChoose={(state) => go({ state: POST_STATES.find((one) => one === state) ?? null })}
      />
      <Choice
        label={t("person")}
        all={t("allPeople")}
        options={people}
        value={shown.person}
        onChoose={(person) => go({ person })}
      />
      {campaigns.length > 0 ? (
        <Choice
          label={t("campaign")}
          all={t("allCampaigns")}
          options={campaigns}
          value={shown.campaign}
          onChoose={(campaign) => go({ campaign })}
        />
      ) : null}
      <Switch className="ml-2 text-t14" isSelected={shown.themes} onChange={(themes) => go({ themes })}>
        {t("themes")}
      </Switch>
      <LinkButton
        href="/settings/planning"
        kind="quiet"
        className="ml-auto"
        icon={<Settings2 className="icon" aria-hidden />}
      >
        {t("settings")}
      </LinkButton>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  options: readonly { id: string; name: string }[];
  value: string | null;
  onChoose: (id: string | null) => void;
};

function Choice({ label, all, options, value, onChoose }: ChoiceProps) {
  const chosen = options.find(({ id }) => id === value)?.name;
  const entries = [{ id: "all", name: all }, ...options].map(({ id, name }) => ({
    id,
    label: name,
    onAction: () => onChoose(id === "all" ? null : id),
  }));
  return (
    <Menu
      label={label}
      placement="bottom start"
      groups={[{ id: "options", entries }]}
      trigger={
        <Button kind={chosen ? "plain" : "quiet"} size="sm" aria-label={`${label}: ${chosen ?? all}`}>
          {chosen ?? all}
          <ChevronDown className="icon" aria-hidden />
        </Button>
      }
    />
  );
}

/** "november 2026", "Week 48: 23 tot 29 november", "24 november tot 21 december". */
function useTitle({ view, on }: Shown, days: Days): string {
  const { moments, t } = useCalendar();
  const say = (options: Intl.DateTimeFormatOptions, day: string) =>
    dateFormat(intlTag(moments.locale), { ...options, timeZone: "UTC" }).format(noonOf(day));
  if (view === "month") return atStart(say({ month: "long", year: "numeric" }, on));
  const last = addDays(days.to, -1);
  const isOneMonth = days.from.slice(0, 7) === last.slice(0, 7);
  const from = say(isOneMonth ? { day: "numeric" } : { day: "numeric", month: "long" }, days.from);
  const until = say({ day: "numeric", month: "long" }, last);
  return view === "week" ? t("weekTitle", { number: weekNumber(on), from, until }) : t("span", { from, until });
}
