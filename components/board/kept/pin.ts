import type { PinDraft } from "@/components/board/kept-pins";
import type { SaidRefusal } from "@/components/refusals/use-refusal";

export type { SaidRefusal } from "@/components/refusals/use-refusal";

/** A picture that waits with an idea. `refusal`: the server does not take it, and why; it stays until its owner decides. */
export type KeptFile = { id: string; name: string; blob: Blob; refusal?: SaidRefusal };

/**
 * An idea that is kept on this device.
 * - arrived: a phone shared it; nobody said yet that it may hang on the board
 * - waiting: it is sent as soon as that can be done
 * - refused: the server does not take it as it is
 * - left: it hangs on the board; some of its pictures do not
 */
export type KeptPin = PinDraft & {
  /** Whose it is; null: shared while nobody was signed in here. */
  owner: string | null;
  source: "by_hand" | "shared";
  files: KeptFile[];
  /** When it was kept, in milliseconds. */
  at: number;
  state: "arrived" | "waiting" | "refused" | "left";
  refusal?: SaidRefusal;
  /** It hangs on the board; only pictures are still on their way. */
  isPinned?: boolean;
  /** The sheet opened with it, once. */
  isSeen?: boolean;
};
