"use client";

import { useSearchParams } from "next/navigation";
import { type MouseEvent, useMemo } from "react";
import { goHere } from "@/components/shell/go-here";
import { type Day, isDay, POST_STATES, type PostState, VIEWS, type View } from "@/lib/domain/planning";

/** What the address says is shown. */
export type Shown = {
  view: View;
  on: Day;
  channel: string | null;
  state: PostState | null;
  person: string | null;
  campaign: string | null;
  themes: boolean;
};

/** The view is in the address, so that it can be sent on and the browser's own back walks through what was looked at. */
export function useAddress(today: Day): Shown {
  const params = useSearchParams();
  return useMemo(() => readAddress(params, today), [params, today]);
}

export function readAddress(params: { get(name: string): string | null }, today: Day): Shown {
  const on = params.get("on") ?? "";
  return {
    view: VIEWS.find((view) => view === params.get("view")) ?? "month",
    on: isDay(on) ? on : today,
    channel: params.get("channel"),
    state: POST_STATES.find((state) => state === params.get("state")) ?? null,
    person: params.get("person"),
    campaign: params.get("campaign"),
    themes: params.get("themes") !== "off",
  };
}

/** The address of what would be shown; what is usual is left out of it. */
export function addressOf({ view, on, channel, state, person, campaign, themes }: Shown, today: Day): string {
  const said = {
    ...(view === "month" ? {} : { view }),
    ...(on === today ? {} : { on }),
    ...(channel ? { channel } : {}),
    ...(state ? { state } : {}),
    ...(person ? { person } : {}),
    ...(campaign ? { campaign } : {}),
    ...(themes ? {} : { themes: "off" }),
  };
  const query = new URLSearchParams(said).toString();
  return query ? `/calendar?${query}` : "/calendar";
}

/** Goes to an address of the calendar without asking the server for the page: what it shows comes by its own query. */
export const goTo = (href: string): void => goHere(href);

/** The same for a link, unless it is opened elsewhere. */
export function onLink(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  goTo(event.currentTarget.pathname + event.currentTarget.search);
}
