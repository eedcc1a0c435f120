import type { Activity, Counted, NudgeKind, Rung } from "@/lib/domain/ladder";
import type { PersonRef } from "@/lib/domain/workflow";

/** How often somebody did what, and on which rungs that puts them. */
export type OwnLadder = { activity: Activity; rungs: Rung[] };

/** Somebody as the trekker sees them, with the word that would fit; `rest`: why nothing is sent to them now. */
export type LadderPerson = PersonRef &
  OwnLadder & {
    suggested: Exclude<NudgeKind, "own">;
    /** Since the stretch before began. */
    isNew: boolean;
    rest: "away" | "quiet" | "just_had_one" | null;
    lastNudgeAt: string | null;
  };

/** The ladder of the team over a stretch of days, beside the stretch before it. */
export type LadderView = {
  days: number;
  zone: string;
  /** Days, in the organisation's own time. */
  from: string;
  until: string;
  size: number;
  now: Counted;
  /** Null where the organisation is younger than that. */
  before: Counted | null;
  own: OwnLadder | null;
  /** Names: for whoever leads alone. */
  people: LadderPerson[] | null;
};
