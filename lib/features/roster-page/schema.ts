import type { Day } from "@/lib/domain/planning";
import type { Place } from "@/lib/domain/roster";
import type { PersonRef } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/worktime";
import type { HandOverView } from "@/lib/features/hand-overs/schema";
import type { AskView } from "@/lib/features/swaps/schema";

type Named = { id: string; name: string };

/** Somebody's turn as the grid shows it; moments are ISO texts. */
export type TurnView = Place & {
  shiftId: string;
  revision: number;
  person: PersonRef;
  /** Whose turn it is, when somebody stands in for them. */
  forName: string | null;
  from: string;
  until: string;
  state: "past" | "now" | "ahead";
  /** Somebody was asked to take it. */
  isAsked: boolean;
};

export type HoleView = Place & {
  from: string;
  until: string;
  posts: Named[];
  /** Who could take it: nobody of those who sit here has less to do then. */
  free: PersonRef | null;
  /** When somebody sits there again; null: nobody knows. */
  nextAt: string | null;
};

/** One channel or segment over the week. */
export type RosterRow = Place & {
  name: string;
  hours: Calendar["weeklyHours"] | null;
  onClosedDays: boolean;
  turns: TurnView[];
  holes: HoleView[];
};

export type PatternLine = Place & {
  id: string;
  person: PersonRef;
  place: string;
  weekdays: string[];
  fromTime: string;
  untilTime: string;
  everyWeeks: number;
  startsOn: Day;
  endsOn: Day | null;
};

/** One week of the roster, as the viewer sees it. */
export type RosterWeek = {
  week: Day;
  days: Day[];
  today: Day;
  rows: RosterRow[];
  asks: AskView[];
  handOvers: HandOverView[];
  mine: { turns: TurnView[]; minutes: number; weekHours: number | null };
  /** The turn about which the viewer can leave word: theirs that runs or ended last. */
  toHandOver: (TurnView & { words: string }) | null;
  /** What the agreement says about who is at the buttons. */
  rules: { number: number; text: string }[];
  /** The first week that still lacks turns that come back. */
  fill: Day | null;
  patterns: PatternLine[];
  people: PersonRef[];
  channels: Named[];
  segments: Named[];
  viewerId: string;
  may: { lead: boolean; take: boolean };
};
