import type { BriefingPart, CheckOutcome, PointKind } from "@/lib/domain/advice";
import type { StartUpAnswers } from "@/lib/domain/start-up";
import type { Task, ToolState } from "@/lib/domain/team";
import type { Ago } from "./moments";

/** The team behind it all: what everybody brings, who does which task, what they live by and work with. */
export type StoryTeam = {
  at: Ago;
  departments: { name: string; people: number }[];
  profiles: { who: string; department: string; skills: string[]; affinities: string[]; weekHours?: number }[];
  tasks: {
    task: Task;
    accountable?: string;
    responsible?: string[];
    consulted?: string[];
    informed?: string[];
    isOurs?: false;
    words?: string;
  }[];
  policies: {
    title: string;
    at: Ago;
    body: string;
    readBy: string[];
    next?: { at: Ago; body: string; changes: string; readBy: string[] };
  }[];
  tools: {
    name: string;
    purpose: string;
    state: ToolState;
    owner: string;
    yearCostCents?: number;
    /** Days from the telling. */
    renewsInDays?: number;
    noticeDays: number;
  }[];
  /** Answered as far as somebody got. */
  startUp: { at: Ago; answers: StartUpAnswers };
};

/** What an adviser was told and asked, and what came of it. */
export type StoryAdvice = {
  adviser: string;
  briefing: { at: Ago; part: BriefingPart; body: string }[];
  points: {
    at: Ago;
    kind: PointKind;
    about: BriefingPart;
    statement: string;
    doubt?: string;
    answer?: { at: Ago; by: string; words: string; outcome?: CheckOutcome };
  }[];
};
