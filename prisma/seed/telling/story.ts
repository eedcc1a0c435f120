import type { NetworkName } from "@/lib/connectors";
import type { Question } from "@/lib/domain/agreement";
import type { StarterKey } from "@/lib/domain/agreement/starters";
import type { Power, Priority, Risk, Role, Verdict } from "@/lib/domain/authority";
import type { Answer } from "@/lib/domain/consultations";
import type { Ago } from "./moments";

/*
 * The words in which a story is written down: plain data, people and things by their keys. What is told with them
 * happens through Trekker's own commands, so a story that breaks the agreement is refused while it is told.
 */

export type StoryPerson = {
  key: string;
  name: string;
  email: string;
  jobTitle: string;
  segment?: string;
  roles: { role: Role; segment?: string }[];
  /** The topics somebody answers for as an expert. */
  answersFor?: string[];
  accessEndsInDays?: number;
};

export type StoryTopic = { key: string; name: string; segment: string | null };
/** `posts` is the address under which the channel shows what was placed on it. */
export type StoryChannel = { key: string; name: string; network: NetworkName; posts: string };

export type StoryIdea = {
  key: string;
  title: string;
  body?: string;
  by: string;
  pinned: Ago;
  votes: number;
  remarks?: { by: string; at: Ago; words: string }[];
  answer?: { by: string; at: Ago; to: "selected" | "parked"; words?: string };
  /** What it brought about, noted by the one who leads. */
  effect?: { by: string; at: Ago; words: string };
};

/** A moment that lies behind, or so many minutes after the opening of a working day that lies ahead. */
export type Planned = { ago: Ago } | { inWorkingDays: number; minutesAfterOpening: number };

export type Link = { url: string; title: string };
export type Text = string | { body: string; link: Link };
/** What each channel would show, by the key of the channel. */
export type Texts = Record<string, Text>;

/**
 * One step of a post through the flow; `by` is left out where its author takes it. Of what is written, `shared` goes to
 * every channel that says nothing else, and `texts` are what a channel says of its own.
 */
export type PostStep = { at: Ago; by?: string } & (
  | { does: "write"; shared?: string; texts: Texts }
  | { does: "submit" | "accept" | "publish" }
  | { does: "send back" | "withdraw"; words: string }
  | { does: "remark"; words: string; about?: { channel: string; quote: string } }
  | { does: "ask sign-off"; topic: string }
  | { does: "sign off" | "withhold sign-off"; topic: string; words: string }
  | { does: "consult"; power: "respond" | "accept" | "publish"; words: string }
  | { does: "answer"; answer: Answer; words: string }
  | { does: "place"; channel: string }
);

export type StoryPost = {
  key: string;
  title: string;
  by: string;
  /** The idea it grew from. */
  idea?: string;
  started: Ago;
  channels: string[];
  risk?: Risk;
  priority?: Priority;
  audience?: "about_us" | "for_community";
  topic?: string;
  segment?: string;
  planned?: Planned;
  steps: PostStep[];
};

/** A next version of the agreement that somebody proposed, with the rows it adds to the one in force. */
export type StoryProposal = {
  by: string;
  at: Ago;
  title: string;
  words: string;
  rows: { question: Question; power: Power; when: Record<string, string[]>; verdict: Verdict; note: string }[];
};

/** Something that was decided by word of mouth, put in the casebook afterwards. */
export type StoryPrecedent = {
  key: string;
  by: string;
  at: Ago;
  title: string;
  power: Power;
  facts: Record<string, string[]>;
  question: string;
  reasoning: string;
  outcome: Answer;
  /** Marked as the way it is done, by the same person. */
  isBestPractice?: true;
  remarks?: { by: string; at: Ago; words: string }[];
};

/** Somebody who will be away, with who stands in. Moments: working days from today, and minutes after opening. */
export type StoryAbsence = {
  who: string;
  deputy: string;
  at: Ago;
  from: [workingDays: number, minutesAfterOpening: number];
  until: [workingDays: number, minutesAfterOpening: number];
  words: string;
};

export type Story = {
  /** In the order in which organisations are made; the first one is where the demo begins. */
  place: number;
  name: string;
  starter: StarterKey;
  segments: { key: string; name: string }[];
  topics: StoryTopic[];
  /** The first is there from the start; the others are added by `leader`. */
  channels: [StoryChannel, ...StoryChannel[]];
  people: StoryPerson[];
  /** Adopts the agreement. */
  founder: string;
  leader: string;
  ideas: StoryIdea[];
  posts: StoryPost[];
  proposals?: StoryProposal[];
  precedents?: StoryPrecedent[];
  absences?: StoryAbsence[];
};
