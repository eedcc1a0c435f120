import type { Stage } from "@/lib/domain/agreement";
import type { ContentType, NetworkName } from "@/lib/domain/channels";
import type { ItemState, PersonRef, PowerAnswer } from "@/lib/domain/workflow";
import type { ItemConsultation, PutBefore } from "@/lib/features/consultations/schema";
import type { InsertedPiece } from "@/lib/features/content-uses/schema";
import type { ExtensionView } from "@/lib/features/extensions/schema";
import type { HistoryLine } from "@/lib/features/history/schema";
import type { ItemAcceptance } from "@/lib/features/item-acceptance/schema";
import type { ItemResults } from "@/lib/features/item-results/schema";
import type { ItemRemark, ItemText, SharedText } from "@/lib/features/item-texts/schema";
import type { CheckedLink } from "@/lib/features/link-checks/schema";
import type { HardenedPiece } from "@/lib/features/managed-content/schema";
import type { ItemPicture } from "@/lib/features/media/schema";
import type { SimilarPrecedent } from "@/lib/features/precedents/schema";
import type { PreviewLinkView } from "@/lib/features/preview-links/schema";
import type { Consult } from "@/lib/features/sign-offs/schema";
import type { StageView, WhatFollows } from "@/lib/features/stage-views/schema";
import type { ToneError } from "@/lib/features/tone/schema";
import type { LetBe } from "@/lib/features/tone-exceptions/schema";

export type { ItemRemark, ItemText } from "@/lib/features/item-texts/schema";
export type { Consult } from "@/lib/features/sign-offs/schema";
export type { StageView, WhatFollows } from "@/lib/features/stage-views/schema";

/** Something of the organisation's own that can be chosen by name. */
export type Named = { id: string; name: string };

export type ItemDetails = {
  title: string;
  risk: "low" | "medium" | "high";
  priority: "normal" | "urgent";
  audience: "about_us" | "for_community";
  topic: Named | null;
  segment: Named | null;
  channelIds: string[];
  /** `null`: as `suggestedType` has it, by what is in it. */
  contentType: ContentType | null;
  suggestedType: ContentType;
  campaign: Named | null;
  goal: Named | null;
  plannedAt: string | null;
};

export type ItemPublication = {
  id: string;
  channelId: string;
  channelName: string;
  network: NetworkName;
  state: "planned" | "sending" | "by_hand" | "sent" | "failed" | "cancelled";
  /** The text as it was ordered out: what is copied, and what stays on record. */
  body: string;
  sentAt: string | null;
  sentBy: string | null;
  url: string | null;
  /** An attempt broke off under way: somebody has to look whether it stands there. */
  mayBeOut: boolean;
};

/** Somebody's agreement to the text, given or withheld; `isCurrent`: to the text as it stands now. */
export type ItemSignOff = {
  id: string;
  kind: "expert" | "coordinate";
  about: string;
  aboutName: string;
  name: string;
  /** In whose name, when a deputy signed. */
  deputyFor: string | null;
  isGiven: boolean;
  isCurrent: boolean;
  words: string;
  at: string;
};

/** Everything the page of one item shows to one person at one moment. */
/** An idea that the item grew from. */
export type SourceIdea = { id: string; title: string; pinnedBy: string };

/** A conversation, and the last thing the other side said in it. */
export type AnsweredCase = { id: string; said: { by: string; body: string; at: string } | null };

export type ItemPage = {
  id: string;
  kind: "post" | "case";
  state: ItemState;
  stage: Stage;
  version: number;
  revision: number;
  /** Names exactly the text that is on screen; an acceptance is of this. */
  fingerprint: string;
  viewerId: string;
  /** In whose name everything goes out. */
  organisation: string;
  author: PersonRef;
  idea: SourceIdea | null;
  /** The conversation outside that it answers; null for a post. */
  file: AnsweredCase | null;
  /** The stack of ideas it is made of. */
  bundle: { id: string; title: string; ideas: SourceIdea[] } | null;
  details: ItemDetails;
  choices: { topics: Named[]; segments: Named[]; channels: Named[]; campaigns: Named[]; goals: Named[] };
  /** What the channels share; a text that follows it says the same. */
  shared: SharedText;
  texts: ItemText[];
  pictures: ItemPicture[];
  /** What was put in from the library. */
  inserted: InsertedPiece[];
  /** What it did once it went out, for whoever may look at results; null before that. */
  results: ItemResults | null;
  /** What became managed content of it, once it was published. */
  hardened: HardenedPiece[];
  /** What the web addresses in its texts answered when they were last tried. */
  links: CheckedLink[];
  stages: StageView[];
  history: { lines: HistoryLine[]; isCut: boolean };
  remarks: ItemRemark[];
  /** By which people outside can look at it. */
  previewLinks: PreviewLinkView[];
  publications: ItemPublication[];
  acceptance: ItemAcceptance | null;
  /** What the tone guide has against the text as it is stored, as long as nobody accepted it. */
  toneErrors: ToneError[];
  /** Findings of the tone guide that somebody let stand in it. */
  letBe: LetBe[];
  signOffs: ItemSignOff[];
  powers: Record<Exclude<PowerAnswer["power"], "start_talking">, PowerAnswer>;
  consults: Consult[];
  /** What was asked about a step that was held, and what came of it. */
  consultations: ItemConsultation[];
  /** Before whom the viewer can lay the step that is held for them. */
  putBefore: PutBefore | null;
  /** Decided cases that resemble it. */
  precedents: SimilarPrecedent[];
  follows: WhatFollows | null;
  /** More time for the open stage: asking, what was asked, deciding on it. */
  extension: ExtensionView | null;
  /** It was ordered out before a crisis that began since, and stands still. */
  held: { isCrisis: boolean; mayDecide: boolean } | null;
  needsMoment: boolean;
  closed: { at: string; reason: string | null } | null;
  may: { write: boolean; remark: boolean; harden: boolean };
  zone: string;
};

/** Past writing, a change of the text takes it back to writing and withdraws its acceptance. */
export const isPastWriting = ({ state, stage }: Pick<ItemPage, "state" | "stage">): boolean =>
  state === "open" && stage !== "respond" && stage !== "notice";
