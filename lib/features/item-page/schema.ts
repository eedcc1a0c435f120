import type { NetworkName } from "@/lib/connectors/limits";
import type { Stage } from "@/lib/domain/agreement";
import type { ItemState, PersonRef, PowerAnswer } from "@/lib/domain/workflow";
import type { ItemConsultation, PutBefore } from "@/lib/features/consultations/schema";
import type { ExtensionView } from "@/lib/features/extensions/schema";
import type { HistoryLine } from "@/lib/features/history/schema";
import type { SimilarPrecedent } from "@/lib/features/precedents/schema";
import type { Consult } from "@/lib/features/sign-offs/schema";
import type { StageView, WhatFollows } from "@/lib/features/stage-views/schema";

export type { Consult } from "@/lib/features/sign-offs/schema";
export type { StageView, WhatFollows } from "@/lib/features/stage-views/schema";

/** Something of the organisation's own that can be chosen by name. */
export type Named = { id: string; name: string };

/** The text of one channel and what that channel takes. Moments are ISO texts, here and below. */
export type ItemText = {
  channelId: string;
  name: string;
  network: NetworkName;
  characterLimit: number | null;
  /** Sent by Trekker itself; else somebody places it by hand. */
  isAutomatic: boolean;
  body: string;
  linkUrl: string | null;
  linkTitle: string | null;
  revision: number;
  editedAt: string;
  editedBy: string;
  editedById: string;
};

export type ItemPicture = { id: string; src: string; alt: string; width: number; height: number };

export type ItemDetails = {
  title: string;
  risk: "low" | "medium" | "high";
  priority: "normal" | "urgent";
  audience: "about_us" | "for_community";
  topic: Named | null;
  segment: Named | null;
  channelIds: string[];
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

export type ItemAcceptance = {
  by: string;
  at: string;
  ground: "accepted" | "own_authority" | "own_work";
  /** Whether it covers exactly the text as it stands now. */
  isValid: boolean;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  ruleNumbers: number[];
  /** In whose name, when a deputy accepted. */
  deputyFor: string | null;
};

export type ItemRemark = { id: string; memberId: string; name: string; body: string; at: string };

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
  author: PersonRef;
  idea: { id: string; title: string; pinnedBy: string } | null;
  details: ItemDetails;
  choices: { topics: Named[]; segments: Named[]; channels: Named[] };
  texts: ItemText[];
  pictures: ItemPicture[];
  stages: StageView[];
  history: { lines: HistoryLine[]; isCut: boolean };
  remarks: ItemRemark[];
  publications: ItemPublication[];
  acceptance: ItemAcceptance | null;
  signOffs: ItemSignOff[];
  powers: Record<PowerAnswer["power"], PowerAnswer>;
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
  may: { write: boolean; remark: boolean };
  zone: string;
};

/** Past writing, a change of the text takes it back to writing and withdraws its acceptance. */
export const isPastWriting = ({ state, stage }: Pick<ItemPage, "state" | "stage">): boolean =>
  state === "open" && stage !== "respond" && stage !== "notice";
