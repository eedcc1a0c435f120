import { queryOptions } from "@tanstack/react-query";
import type { Days } from "@/lib/domain/planning";
import type { Answer } from "@/lib/platform/action";
import type { CalendarWindow } from "./schema";

export { newId } from "@/lib/platform/ids";

export const calendarKeys = {
  all: ["calendar"] as const,
  window: ({ from, to }: Days) => ["calendar", from, to] as const,
};

/** What stands on the calendar in a stretch of days. Live events keep it right, so time alone is no reason to ask again. */
export const windowOptions = (days: Days) =>
  queryOptions({
    queryKey: calendarKeys.window(days),
    queryFn: async (): Promise<CalendarWindow> => {
      const response = await fetch(`/api/calendar?${new URLSearchParams({ from: days.from, to: days.to })}`, {
        headers: { accept: "application/json" },
      });
      if (!response.ok) throw new Error(`/api/calendar answered ${response.status}`);
      return response.json();
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

type Move = { itemId: string; seenVersion: number; plannedAt: string | null; takesBack: boolean };
type StartOn = { id: string; title: string; plannedAt: string | null };

/** The commands of the calendar as a screen sends them, side by side: server actions would wait for one another. */
export const sendCalendar = {
  move: (input: Move) => send<{ version: number }>("planning.movePost", input),
  start: (input: StartOn) => send<{ itemId: string }>("planning.startPost", input),
};

async function send<T>(name: string, input: object): Promise<Answer<T> | Unreachable> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`/api/commands/${name}`, { method: "POST", headers, body: JSON.stringify(input) });
    return await response.json();
  } catch {
    return { ok: false, refusal: { code: "unreachable", message: "unreachable" } };
  }
}

type Unreachable = { ok: false; refusal: { code: "unreachable"; message: "unreachable" } };
