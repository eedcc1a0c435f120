/** What somebody does in a meeting, so many minutes after it began. */
export type MeetingStep = { minute: number; by: string } & (
  | { does: "come in" | "begin" | "end" }
  | { does: "show" | "vote"; point: string; choice?: string }
  | { does: "say"; point: string; words: string }
  | { does: "settle"; point: string; choice?: string; words: string }
  | { does: "give"; action: string; point: string; owner: string; words: string; dueInDays: number }
);

/** A point that somebody put on the agenda, with the ways it could go. */
export type StoryMeetingPoint = {
  key: string;
  by: string;
  title: string;
  minutes: number;
  isPinned?: true;
  choices?: { key: string; title: string }[];
};

/** A meeting that comes back: the last one, as it was held, and what is on the agenda of the next. */
export type StoryMeeting = {
  name: string;
  /** 1 to 7, Monday first. */
  weekday: number;
  startsAt: string;
  minutes: number;
  place: string;
  lead: string;
  people: string[];
  excused: string[];
  points: StoryMeetingPoint[];
  steps: MeetingStep[];
  /** Actions that were done since. */
  done: { by: string; action: string }[];
  next: StoryMeetingPoint[];
};
