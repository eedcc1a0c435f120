import type { Stage } from "@/lib/domain/agreement";
import { type Calendar, normalDayMinutes, workingMinutesBetween } from "@/lib/domain/worktime";

/*
 * What became of an idea, told to whoever pinned it: every idea gets an answer, and its results travel back. Source:
 * domain.md "Board", experience.md principle 7. Moments are ISO texts.
 */

/** Something that was decided about it, as the journal has it. */
export type Decided = {
  id: string;
  action: string;
  by: string;
  at: string;
  words: string | null;
  /** The theme it was stacked under, or the title of the idea it went up in or that went up in it. */
  theme: string | null;
};

/** A post that was made of it, or of the stack it lies in. */
export type PostOfIdea = {
  id: string;
  title: string;
  by: string;
  startedAt: string;
  state: "open" | "published" | "withdrawn" | "archived";
  stage: Stage;
  plannedAt: string | null;
  closedAt: string | null;
  closedReason: string | null;
  places: { channel: string; url: string | null; at: string }[];
};

/** A stretch of working time in whole days of the organisation, or in hours while it is less than one. */
export type Stretch = { days: number; hours: number };

export type StoryFacts = {
  decided: readonly Decided[];
  posts: readonly PostOfIdea[];
  /** Since when and until when an answer is waited for, or was. */
  answer: { from: string; dueAt: string; givenAt: string | null };
  /** It hangs where ideas wait for an answer. */
  waits: boolean;
  isParked: boolean;
  effect: string | null;
  thanks: readonly { id: string; by: string; words: string }[];
};

export type StoryStep =
  | ({ kind: "decided" } & Decided)
  | { kind: "answeredLate"; id: string; late: Stretch }
  | { kind: "comeBack"; id: string }
  | { kind: "waiting"; id: string; dueAt: string }
  | { kind: "waitingLate"; id: string; waited: Stretch; late: Stretch }
  | {
      kind: "inTheWorks";
      id: string;
      at: string;
      by: string;
      post: Pick<PostOfIdea, "id" | "title" | "stage" | "state">;
    }
  | { kind: "planned"; id: string; at: string; post: Pick<PostOfIdea, "id" | "title"> }
  | { kind: "published"; id: string; at: string; post: Pick<PostOfIdea, "id" | "title">; places: PostOfIdea["places"] }
  | { kind: "stopped"; id: string; at: string; post: Pick<PostOfIdea, "id" | "title">; reason: string | null }
  | { kind: "effect"; id: string; words: string }
  | { kind: "thanked"; id: string; by: string; words: string };

const ANSWERS = new Set(["board.selectIdea", "board.parkIdea"]);

/** The steps in the order in which they happened, and at the end what it waits for, brought and was thanked for. */
export function storyOf(facts: StoryFacts, clock: { calendar: Calendar; now: string }): StoryStep[] {
  const happened = [
    ...facts.decided.map((one) => ({ kind: "decided" as const, ...one })),
    ...facts.posts.flatMap(stepsOf),
  ];
  const inOrder: StoryStep[] = happened.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const { dueAt, givenAt } = facts.answer;
  const late = givenAt && givenAt > dueAt ? stretch(clock.calendar, dueAt, givenAt) : null;
  const answered = inOrder.findLastIndex((step) => step.kind === "decided" && ANSWERS.has(step.action));
  const told =
    late && answered >= 0 ? inOrder.toSpliced(answered + 1, 0, { kind: "answeredLate", id: "late", late }) : inOrder;
  return [
    ...told,
    ...(facts.isParked ? [{ kind: "comeBack" as const, id: "comeBack" }] : []),
    ...(facts.waits ? [waitingStep(facts, clock)] : []),
    ...(facts.effect ? [{ kind: "effect" as const, id: "effect", words: facts.effect }] : []),
    ...facts.thanks.map((one) => ({ kind: "thanked" as const, ...one })),
  ];
}

type Happened = Extract<StoryStep, { at: string }>;

function stepsOf(post: PostOfIdea): Happened[] {
  const { id, title, by, stage, state, startedAt, plannedAt, closedAt, places } = post;
  const begun = {
    kind: "inTheWorks" as const,
    id: `${id} begun`,
    at: startedAt,
    by,
    post: { id, title, stage, state },
  };
  const named = { id, title };
  if (state === "published") {
    const at = places[0]?.at ?? closedAt ?? startedAt;
    return [begun, { kind: "published", id: `${id} out`, at, post: named, places }];
  }
  if (state !== "open") {
    return [
      begun,
      { kind: "stopped", id: `${id} stopped`, at: closedAt ?? startedAt, post: named, reason: post.closedReason },
    ];
  }
  // It will go out after everything that has happened: its moment orders it there by itself.
  return plannedAt ? [begun, { kind: "planned", id: `${id} planned`, at: plannedAt, post: named }] : [begun];
}

function waitingStep({ answer: { from, dueAt } }: StoryFacts, { calendar, now }: { calendar: Calendar; now: string }) {
  if (now <= dueAt) return { kind: "waiting" as const, id: "waiting", dueAt };
  const [waited, late] = [stretch(calendar, from, now), stretch(calendar, dueAt, now)];
  return { kind: "waitingLate" as const, id: "waiting", waited, late };
}

function stretch(calendar: Calendar, from: string, to: string): Stretch {
  const minutes = workingMinutesBetween(calendar, from, to);
  return { days: Math.floor(minutes / Math.max(1, normalDayMinutes(calendar))), hours: Math.floor(minutes / 60) };
}
