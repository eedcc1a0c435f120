import type { Rejected, RejectionCode } from "./port";

/** A refusal, in one line. */
export function rejected(code: RejectionCode, reason: string): Rejected {
  return { kind: "rejected", code, reason };
}
