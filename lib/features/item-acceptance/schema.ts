import type { ToneOverruled } from "@/lib/features/tone/schema";

/** Who accepted a text, when and on what ground. */
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
  /** What the tone guide had against it that was let pass, and why. */
  overruled: ToneOverruled | null;
};
