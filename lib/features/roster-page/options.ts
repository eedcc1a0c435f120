import { queryOptions } from "@tanstack/react-query";
import type { RosterWeek } from "./schema";

export const rosterKeys = { all: ["roster"] as const };

/** One week: given along by the page, asked again when anything of it changes. */
export const rosterWeekOptions = (week: string) =>
  queryOptions({
    queryKey: ["roster", week],
    queryFn: async ({ signal }): Promise<RosterWeek> => {
      const answer = await fetch(`/api/roster?week=${week}`, { signal, headers: { accept: "application/json" } });
      if (!answer.ok) throw new Error(`The roster answered ${answer.status}`);
      return answer.json();
    },
  });
