import { z } from "zod";
import type { PersonRef } from "@/lib/domain/workflow";
import { id, moment, plainText } from "@/lib/features/items/schema";

export const DEPUTY_WORDS_MAX = 300;
/** Somebody who is away for longer than this has another role by then. */
export const AWAY_DAYS_MAX = 366;

/** Without `memberId` it is about oneself. `until` is the first moment the person is back. */
export const appointInput = z
  .object({
    memberId: id.optional(),
    deputyId: id,
    from: moment,
    until: moment,
    words: plainText(DEPUTY_WORDS_MAX).trim().default(""),
  })
  .refine(({ from, until }) => from < until, { error: "fields.endsBeforeStart", path: ["until"] });

export const endTurnInput = z.object({ turnId: id });

/** Somebody's time away with who stands in for them. Moments are ISO texts. */
export type DeputyTurn = {
  id: string;
  away: PersonRef;
  deputy: PersonRef;
  from: string;
  until: string;
  isRunning: boolean;
  words: string;
  /** The viewer may end it: their own, or they lead the team. */
  mayEnd: boolean;
};

/** What a person has to know about standing in: for whom they do, who does for them, and who did. */
export type StandingIn = {
  standsInFor: { turnId: string; name: string; until: string }[];
  away: { turnId: string; name: string; until: string } | null;
  /** Back for a few days at most: who stood in, and how often they decided in the viewer's name. */
  back: { name: string; until: string; decided: number } | null;
};

/** Whom a person could ask, and about whom they may arrange it. */
export type DeputyChoices = { deputies: PersonRef[]; people: PersonRef[] };
