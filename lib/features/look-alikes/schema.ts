import { z } from "zod";
import { type ShownColumn, TITLE_MAX } from "@/lib/domain/board";

/** What is being typed, and the idea that is being looked at itself, which is no look-alike. */
export const lookAlikesQuery = z.object({ title: z.string().max(TITLE_MAX), not: z.uuid().optional() });

/** An idea that says nearly the same. */
export type LookAlike = {
  id: string;
  title: string;
  column: ShownColumn;
  version: number;
  pinnedAt: string;
  pinnedBy: string;
  votes: number;
  hasVoted: boolean;
  isOwn: boolean;
};
