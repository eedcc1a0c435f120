import type { CarriedLabel } from "@/lib/features/labels/schema";

/** The stack that is drawn with the card that lies on top of it. */
export type CardStack = {
  words: string;
  /** In the order of the stack. */
  ideas: { id: string; title: string }[];
  votes: number;
  comments: number;
  pictures: number;
  /** What its ideas carry, each once. */
  labels: CarriedLabel[];
  /** All were answered in the same words, so that these can stand on the stack. */
  isAnsweredAsOne: boolean;
  /** Who pinned them, each once. */
  people: { id: string; name: string }[];
};
