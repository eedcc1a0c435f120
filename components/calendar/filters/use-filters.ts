"use client";

import { useTranslations } from "next-intl";
import { useCalendar } from "@/components/calendar/calendar-context";
import { addressOf, goTo, type Shown } from "@/components/calendar/use-address";
import { POST_STATES } from "@/lib/domain/planning";

export type FilterProps = { shown: Shown; people: readonly { id: string; name: string }[] };

/** One thing that the posts can be narrowed to; `all`: what is said when they are not. */
export type Filter = {
  id: "channel" | "state" | "person" | "campaign";
  label: string;
  all: string;
  options: readonly { id: string; name: string }[];
  value: string | null;
  choose: (id: string | null) => void;
};

export type Filters = {
  filters: readonly Filter[];
  themes: { isShown: boolean; show: (isShown: boolean) => void };
};

/** What of the posts can be shown; each choice is in the address at once. The mix counts them all the same. */
export function useFilters({ shown, people }: FilterProps): Filters {
  const t = useTranslations("calendar");
  const { today, channels, campaigns } = useCalendar();
  const go = (change: Partial<Shown>) => goTo(addressOf({ ...shown, ...change }, today));
  const filters: Filter[] = [
    {
      id: "channel",
      label: t("channel"),
      all: t("allChannels"),
      options: [...channels].map(([id, name]) => ({ id, name })),
      value: shown.channel,
      choose: (channel) => go({ channel }),
    },
    {
      id: "state",
      label: t("state"),
      all: t("allStates"),
      options: POST_STATES.map((id) => ({ id, name: t(`states.${id}`) })),
      value: shown.state,
      choose: (state) => go({ state: POST_STATES.find((one) => one === state) ?? null }),
    },
    {
      id: "person",
      label: t("person"),
      all: t("allPeople"),
      options: people,
      value: shown.person,
      choose: (person) => go({ person }),
    },
    {
      id: "campaign",
      label: t("campaign"),
      all: t("allCampaigns"),
      options: campaigns,
      value: shown.campaign,
      choose: (campaign) => go({ campaign }),
    },
  ];
  return {
    filters: filters.filter(({ id, options }) => id !== "campaign" || options.length > 0),
    themes: { isShown: shown.themes, show: (themes: boolean) => go({ themes }) },
  };
}
