import type { Priority, Risk } from "@/lib/domain/authority";
import type { CaseMode, CaseOutcome, CaseRoute, IncomingKind, OutsideKind, Sentiment } from "@/lib/domain/cases";
import type { Ago } from "./moments";

/** One step of a case; `send` gets the answer out in every way it takes. */
export type CaseStep = { at: Ago; by: string } & (
  | { does: "hear"; body: string }
  | {
      does: "judge";
      title?: string;
      authorKind: OutsideKind;
      contentKind: IncomingKind;
      risk: Risk;
      priority?: Priority;
      topic?: string;
      segment?: string;
      sentiment?: Sentiment;
    }
  | { does: "take" | "leave" | "submit" | "send" }
  | { does: "note" | "ask to talk" | "write"; words: string }
  | { does: "point elsewhere"; route: CaseRoute; url: string; lookInWorkingDays: number }
  | { does: "close"; outcome: CaseOutcome; words: string }
);

/** Something said outside that somebody brought in, and what was done with it. */
export type StoryCase = {
  key: string;
  channel: string;
  from: string;
  /** Who brought it in. */
  by: string;
  noticed: Ago;
  body: string;
  mode?: CaseMode;
  steps: CaseStep[];
};

/** Words that suggest what something is. */
export type StoryKeywords = {
  by: string;
  at: Ago;
  words: string[];
  contentKind?: IncomingKind;
  risk?: Risk;
  topic?: string;
};
