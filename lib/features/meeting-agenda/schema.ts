import type { PointFacts, PointKind } from "@/lib/domain/meetings";

/** What the week writes on the agenda by itself. */
export type WrittenPoint = {
  kind: PointKind;
  title: string;
  detail: string;
  minutes: number;
  subject: { kind: string; id: string } | null;
  facts: PointFacts;
};
