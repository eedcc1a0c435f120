import type { AgreementDifference } from "@/lib/domain/agreement/difference";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import type { Matrix } from "@/lib/domain/authority";

/** The difference between two versions with what it takes to read it out. */
export type DifferenceView = {
  difference: AgreementDifference;
  words: OwnWords;
  dimensions: Matrix["dimensions"];
  /** Minutes of a normal working day. */
  dayMinutes: number;
};
