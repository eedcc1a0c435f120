import type { NetworkName } from "@/lib/domain/channels";

/** The text of one channel and what that channel takes. Moments are ISO texts, here and below. */
export type ItemText = {
  channelId: string;
  name: string;
  network: NetworkName;
  characterLimit: number | null;
  /** The account it is placed on, where one is connected. */
  handle: string | null;
  /** Sent by Trekker itself; else somebody places it by hand. */
  isAutomatic: boolean;
  /** Says what the channels share and goes along when that changes. */
  followsBase: boolean;
  body: string;
  linkUrl: string | null;
  linkTitle: string | null;
  revision: number;
  editedAt: string;
  editedBy: string;
  editedById: string;
};

/** What the channels share. */
export type SharedText = Pick<ItemText, "body" | "revision" | "editedAt" | "editedBy" | "editedById">;

/** Of which text a remark is, and of which words: `channelId` null is what the channels share. */
export type RemarkAnchor = { channelId: string | null; start: number; end: number; quote: string; revision: number };

export type ItemRemark = {
  id: string;
  memberId: string;
  name: string;
  body: string;
  at: string;
  anchor: RemarkAnchor | null;
  /** Who was done with it; a remark that nobody settled has none. */
  settled: { by: string; at: string } | null;
};
