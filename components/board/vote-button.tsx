"use client";

import { cx } from "@/components/ui/cx";
import type { IdeaCard } from "@/lib/features/board/schema";
import { useBoard } from "./board-context";
import { CardIcon } from "./card-icon";

const look =
  "relative z-10 -my-0.5 -ml-1 inline-flex min-h-7 items-center gap-1.25 rounded-r-s border pr-2 pl-1.5 pointer-coarse:min-h-8 pointer-coarse:px-2.5 pointer-coarse:after:absolute pointer-coarse:after:-inset-1.5";
const given = "border-accent-line bg-accent-soft text-accent-ink";
const open = "border-line-2 bg-surface text-ink hover:bg-sunken";

/** The votes; for whoever may vote, pressing adds or takes back their own. */
export function VoteButton({ card: { id, votes, hasVoted } }: { card: IdeaCard }) {
  const { viewer, actions, words } = useBoard();
  if (!viewer.canVote) {
    return (
      <span className={cx(look, "border-transparent")}>
        <CardIcon name="vote" />
        <span aria-hidden>{votes}</span>
        <span className="sr-only">{words.board("votes", { count: votes })}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={hasVoted}
      aria-label={words.board("voteAlong", { count: votes })}
      onClick={() => actions.vote(id)}
      className={cx(look, hasVoted ? given : open)}
    >
      <CardIcon name="vote" />
      {votes}
    </button>
  );
}
