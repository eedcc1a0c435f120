import type { NetworkName } from "@/lib/connectors";
import type { Question } from "@/lib/domain/agreement";
import type { StarterKey } from "@/lib/domain/agreement/starters";
import type { Power, Priority, Risk, Role, Verdict } from "@/lib/domain/authority";
import type { LabelColour } from "@/lib/domain/board/labels";
import type { Answer } from "@/lib/domain/consultations";
import type { ManagedKind } from "@/lib/domain/content";
import type { Objective } from "@/lib/domain/goals";
import type { ContentType } from "@/lib/domain/mix";
import type { NoticeGroup } from "@/lib/domain/notices/kinds";
import type { MailChoice } from "@/lib/domain/notices/settings";
import type { StoryCampaign } from "./campaign-story";
import type { StoryCase, StoryKeywords } from "./case-story";
import type { StoryMeeting } from "./meeting-story";
import type { Ago } from "./moments";
import type { StoryAdvice, StoryTeam } from "./team-story";
import type { StoryGuide } from "./tone-story";

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
  /** Reads what comes and votes on nothing: in every team there are some. */
  looksOn?: true;
};

export type StoryTopic = { key: string; name: string; segment: string | null };
/** `posts` is the address under which the channel shows what was placed on it. */
export type StoryChannel = { key: string; name: string; network: NetworkName; posts: string };

export type StoryIdea = {
  key: string;
  title: string;
  body?: string;
  /** Shared from a page. */
  link?: string;
  by: string;
  pinned: Ago;
  votes: number;
  remarks?: { by: string; at: Ago; words: string }[];
  answer?: { by: string; at: Ago; to: "selected" | "parked"; words?: string };
  /** What it brought about, noted by the one who leads. */
  effect?: { by: string; at: Ago; words: string; story?: string };
};

/** Ideas stacked under a theme, the first on top; `added`: one that came to it later. */
export type StoryBundle = {
  key: string;
  title: string;
  words: string;
  by: string;
  at: Ago;
  ideas: string[];
  added?: { by: string; at: Ago; idea: string };
};

/** What the organisation wants to reach, and the ideas that are for it. */
export type StoryGoal = { name: string; objective: Objective; ideas: string[]; course?: StoryCourse };
/** How a goal stands, by hand: days count from the one on which it is told, readings are a week apart up to yesterday. */
export type StoryCourse = {
  specific: string;
  unit: string;
  baseline: number;
  target: number;
  inDays: number;
  holdInDays?: number;
  readings: number[];
};

/** Of one message on one channel: people reached, reactions, comments, shares and clicks. */
export type StoryFigures = [reach: number, reactions: number, comments: number, shares: number, clicks: number];
/** Files with figures that somebody brings in: of posts by their keys, and of what was made elsewhere. */
export type StoryResults = {
  by: string;
  at: Ago;
  ours: [post: string, channel: string, figures: StoryFigures][];
  others: [channel: string, at: Ago, type: ContentType, words: string, figures: StoryFigures][];
};

/** A group outside: sizes with their creators and critics, a season apart, the newest last. */
export type StoryCommunity = {
  key: string;
  name: string;
  network: string;
  about: string;
  topic?: string;
  segment?: string;
  counts: [size: number, creators: number, critics: number][];
  follow?: { by: string; weekMinutes: number };
  experts: string[];
};

export type StoryLabel = { name: string; colour: LabelColour; ideas: string[] };

export type StoryThanks = { by: string; idea: string; at: Ago; words: string };

/** An idea that says the same as another and went up in it. */
export type StoryMerge = { idea: string; into: string; by: string; at: Ago };

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
  /** Left out where what is attached tells. */
  contentType?: ContentType;
  topic?: string;
  segment?: string;
  campaign?: string;
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

/**
 * A text that was proposed as managed content, by its owner's colleague or of a post that went out; without `agreed` it
 * still waits. `used`: put into a text that says it already. `gone`: when a page it leads to was found to be gone.
 */
export type StoryContent = {
  key: string;
  kind: ManagedKind;
  title: string;
  body: string;
  url?: string;
  topic?: string;
  owner: string;
  by: string;
  at: Ago;
  /** The day to look at it again, counted from the day on which the story is told. */
  reviewInDays: number;
  post?: string;
  question?: string;
  agreed?: { by: string; at: Ago; words?: string };
  used?: { post: string; channel: string; by: string; at: Ago };
  edited?: { by: string; at: Ago; body: string };
  gone?: { url: string; at: Ago };
};

/** How somebody wants to hear of things. */
export type StoryWishes = {
  who: string;
  at: Ago;
  quietFrom: string | null;
  quietUntil: string | null;
  digestAt: string;
  ways: { group: NoticeGroup; mail: MailChoice; push: boolean }[];
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

/** What a picture is put with; a post is still being written then. */
export type PictureUse = { by: string; at: Ago } & ({ post: string } | { idea: string });

/** A picture of the library; `drawing` is the file it is made of, from the root of the project. */
export type StoryPicture = {
  drawing: string;
  title: string;
  alt: string;
  by: string;
  at: Ago;
  goesWith?: PictureUse[];
};

type StoryDay = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** When somebody is needed, who sits when, a swap that is asked, word that is left, and what answering promises. */
export type StoryRoster = {
  at: Ago;
  needs: { channel: string; days: readonly StoryDay[]; spans: [from: string, until: string][] }[];
  patterns: { who: string; channel: string; days: readonly StoryDay[]; from: string; until: string }[];
  swap: { at: Ago; by: string; of: string; words: string };
  handOver: { at: Ago; words: string };
  promises: { channel?: string; topic?: string; priority?: "urgent"; firstAnswer: number; solved: number }[];
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
  bundles?: StoryBundle[];
  merges?: StoryMerge[];
  goals?: StoryGoal[];
  results?: StoryResults;
  labels?: StoryLabel[];
  communities?: StoryCommunity[];
  thanks?: StoryThanks[];
  posts: StoryPost[];
  proposals?: StoryProposal[];
  precedents?: StoryPrecedent[];
  library?: StoryContent[];
  absences?: StoryAbsence[];
  wishes?: StoryWishes[];
  team?: StoryTeam;
  advice?: StoryAdvice;
  tone?: StoryGuide;
  campaigns?: StoryCampaign[];
  pictures?: StoryPicture[];
  cases?: StoryCase[];
  roster?: StoryRoster;
  meetings?: StoryMeeting[];
  keywords?: StoryKeywords[];
};
