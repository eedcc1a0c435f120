"use client";

import { TrendingUp } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { paperStyle, StepBar } from "@/components/ui/paper-card";
import { movesFrom } from "@/lib/domain/board";
import { givenName, initials } from "@/lib/domain/language";
import type { IdeaCard } from "@/lib/features/board/schema";
import { useBoard } from "./board-context";
import { CardIcon } from "./card-icon";
import { CardAge, CardDueWords } from "./card-time";
import { MovableCard } from "./movable-card";
import { VoteButton } from "./vote-button";

const STAGES = ["notice", "respond", "accept", "publish"] as const;
const CHOSEN = new Set(["selected", "in_the_works", "published"]);

/**
 * An idea on the board. The title is the link to it and covers the card; the vote and the tools lie on top of that.
 */
export const Card = memo(function Card({ card }: { card: IdeaCard }) {
  const { viewer } = useBoard();
  const isMovable = viewer.canCurate && movesFrom(card.column).length > 0;
  const paper = <Paper card={card} />;
  return (
    <li data-idea={card.id} className="relative z-0 px-1 pt-1.5 pb-2.5">
      {isMovable ? <MovableCard card={card}>{paper}</MovableCard> : paper}
    </li>
  );
});

function Paper({ card }: { card: IdeaCard }) {
  const { actions, viewer } = useBoard();
  const isInTheWorks = card.column === "in_the_works";
  return (
    <article
      className={cx(
        paperStyle({ chosen: CHOSEN.has(card.column) }),
        "has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-focus",
      )}
    >
      <h3 className="text-[0.9375rem]/5 text-balance wrap-anywhere">
        <a
          href={`/board/${card.id}`}
          data-card
          draggable={false}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            actions.open(card.id);
          }}
          className="outline-none after:absolute after:inset-0 after:rounded-r"
        >
          {card.title}
        </a>
      </h3>
      <p className="mt-2 flex items-center gap-1.5 text-t13 text-ink-2">
        <Avatar initials={initials(card.pinnedBy)} size="sm" me={card.pinnedById === viewer.memberId} />
        <span className="min-w-0 truncate">{givenName(card.pinnedBy)}</span>
        <CardAge card={card} />
      </p>
      {card.answer ? <Answer {...card.answer} /> : null}
      {isInTheWorks ? <Progress card={card} /> : null}
      {card.published ? <Outcome published={card.published} /> : null}
      {isInTheWorks || card.published ? null : <Foot card={card} />}
    </article>
  );
}

/** What the trekker answered, on the card as long as it is short. */
function Answer({ words, by }: { words: string; by: string }) {
  const t = useBoard().words.board;
  return <p className="mt-2 line-clamp-4 text-t13 text-ink-2">{t("saidBy", { words, name: givenName(by) })}</p>;
}

function Progress({ card: { post, due } }: { card: IdeaCard }) {
  const t = useBoard().words.board;
  if (!post) return null;
  const step = STAGES.indexOf(post.stage);
  const stage = t(`stages.${post.stage}`);
  return (
    <>
      <div className="mt-2.5">
        <StepBar total={STAGES.length} done={step} label={t("step", { step: step + 1, total: STAGES.length, stage })} />
      </div>
      <p className="mt-1.5 flex flex-wrap items-center justify-between gap-x-2 text-t13 font-medium">
        {post.needsMoment ? t("needsMoment") : stage}
        {due ? <CardDueWords due={due} /> : null}
      </p>
    </>
  );
}

function Outcome({ published: { effect, url } }: { published: NonNullable<IdeaCard["published"]> }) {
  const t = useBoard().words.board;
  if (effect) {
    return (
      <OutcomeLine>
        <TrendingUp className="icon mt-0.5" aria-hidden />
        {effect}
      </OutcomeLine>
    );
  }
  if (!url) return null;
  return (
    <OutcomeLine>
      <a href={url} target="_blank" rel="noreferrer" className="relative z-10 underline underline-offset-3">
        {t("seePost")}
      </a>
    </OutcomeLine>
  );
}

const OutcomeLine = ({ children }: { children: ReactNode }) => (
  <p className="mt-2.5 flex gap-1.5 border-t border-paper-line pt-2 text-t13 font-semibold text-accent-ink">
    {children}
  </p>
);

function Foot({ card }: { card: IdeaCard }) {
  const t = useBoard().words.board;
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-t13 font-medium text-ink-2">
      <VoteButton card={card} />
      <span className="inline-flex items-center gap-1.25">
        <CardIcon name="remark" />
        <span aria-hidden>{card.comments}</span>
        <span className="sr-only">{t("remarks", { count: card.comments })}</span>
      </span>
      {card.pictures > 0 ? (
        <span className="inline-flex items-center gap-1.25">
          <CardIcon name="picture" />
          <span aria-hidden>{card.pictures}</span>
          <span className="sr-only">{t("pictures", { count: card.pictures })}</span>
        </span>
      ) : null}
      {card.due ? (
        <span className="ml-auto">
          <CardDueWords due={card.due} />
        </span>
      ) : null}
    </div>
  );
}
