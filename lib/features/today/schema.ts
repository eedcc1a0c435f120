import type { Countdown } from "@/lib/domain/deadlines";
import type { DueGroup, WaitingKind } from "@/lib/domain/today";
import type { PersonRef, PowerAnswer } from "@/lib/domain/workflow";
import type { CampaignFacts } from "@/lib/features/campaign-facts/schema";
import { caseHref } from "@/lib/features/case-answers/schema";
import type { ItemConsultation } from "@/lib/features/consultations/schema";
import type { Held } from "@/lib/features/crisis/schema";
import type { StandingIn } from "@/lib/features/deputies/schema";
import type { ExtensionToDecide } from "@/lib/features/extensions/schema";
import type { ContentAsked } from "@/lib/features/managed-content/schema";
import type { MeetingActionView } from "@/lib/features/meetings/schema";
import type { SignatureAsked } from "@/lib/features/signatures/schema";
import type { WhatFollows } from "@/lib/features/stage-views/schema";
import type { CalmFacts, GoodNews, IdeaNews } from "@/lib/features/today-news/schema";
import type { ToneError } from "@/lib/features/tone/schema";

/** One thing that waits for the viewer. Moments are ISO texts, here and below. */
export type TodayRow = {
  itemId: string;
  /** The conversation it answers; null for a post. */
  caseId: string | null;
  kind: WaitingKind;
  group: DueGroup;
  due: Countdown;
  /** What is asked of the viewer, when that is what waits. */
  consultation: ItemConsultation | null;
  /** The name of whoever is away and would have this otherwise; null where it is the viewer's own. */
  deputyFor: string | null;
  title: string;
  version: number;
  fingerprint: string;
  isUrgent: boolean;
  author: PersonRef;
  channels: string[];
  plannedAt: string | null;
  /** Why it came back: who sent it and with which words. */
  sentBack: { by: string; words: string } | null;
  acceptedBy: string | null;
  /** What has to be placed by hand, or failed. */
  publications: { id: string; channelName: string; body: string; state: "by_hand" | "failed" }[];
};

/** Where it is done: an answer in its conversation, everything else on a page of its own. */
export const rowHref = ({ itemId, caseId }: Pick<TodayRow, "itemId" | "caseId">): string =>
  caseId ? caseHref(caseId) : `/items/${itemId}`;

/** What the most urgent thing to decide on looks like, opened in place. */
export type OpenedRow = {
  itemId: string;
  /** What somebody outside said last, where it is an answer to them. */
  said: { by: string; body: string } | null;
  texts: { channelId: string; name: string; body: string }[];
  pictures: { id: string; src: string; alt: string; width: number; height: number }[];
  answer: PowerAnswer;
  follows: WhatFollows | null;
  /** What the tone guide has against it: it stops the text, unless whoever accepts says why it may pass. */
  toneErrors: ToneError[];
};

/** Ideas on the board that wait for an answer, for whoever gives answers. */
export type IdeasWaiting = { count: number; names: string[]; due: Countdown; group: DueGroup };

/** What others have that the viewer waits for. */
export type WithOthers = {
  itemId: string;
  title: string;
  /** `consulted`: the viewer asked them something about it. */
  stage: "accept" | "publish" | "consulted";
  people: PersonRef[];
  due: Countdown;
};

export type TodayPage = {
  viewerName: string;
  /** For whom the viewer stands in, and who does for them. */
  standing: StandingIn;
  /** Versions of the agreement that wait for the viewer's signature. */
  signatures: SignatureAsked[];
  /** Campaigns with facts the viewer has to read, or questions that wait for an answer of theirs. */
  campaigns: CampaignFacts[];
  /** Managed content that waits for the viewer's answer, or for a look at it. */
  contents: ContentAsked[];
  /** What the viewer took upon them in a meeting and is still to be done, the nearest day first. */
  actions: MeetingActionView[];
  /** Who asks the viewer for more time. */
  extensions: ExtensionToDecide[];
  /** What stands still since a crisis began, for everybody to see and the trekkers to decide on. */
  held: Held | null;
  rows: TodayRow[];
  /** How many more there are than are shown. */
  more: number;
  opened: OpenedRow | null;
  ideas: IdeasWaiting | null;
  news: IdeaNews[];
  goodNews: GoodNews | null;
  others: WithOthers[];
  calm: CalmFacts;
};
