import type { BundleColumn } from "@/lib/domain/board/bundles";
import type { IdeaCard } from "@/lib/features/board/schema";

/** A stack that is open, with the cards that lie on it in their order. */
export type BundleDetail = {
  id: string;
  title: string;
  words: string;
  column: BundleColumn;
  version: number;
  madeBy: string;
  madeAt: string;
  /** It was taken apart: nothing lies on it any more. */
  isEnded: boolean;
  cards: IdeaCard[];
  /** The posts that were made of it and did not leave the flow. */
  posts: { id: string; title: string; isOpen: boolean }[];
};

/** A stack that an idea can be laid on. */
export type OpenBundleLine = { id: string; title: string; column: BundleColumn; ideas: number };
