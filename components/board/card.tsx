"use client";

import { memo } from "react";
import { Avatar } from "@/components/ui/avatar";
import { givenName, initials } from "@/lib/domain/language";
import type { IdeaCard } from "@/lib/features/board/schema";
import { beside } from "./beside";
import { useBoard } from "./board-context";
import { CardIcon } from "./card-icon";
import { Answer, CardLabels, cardStyle, Outcome, Progress } from "./card-parts";
import { CardAge, CardDueWords } from "./card-time";
import { MovableCard } from "./movable-card";
import { StackPaper } from "./stack/stack-card";
import { goalsOf } from "./use-moving";
import { VoteButton } from "./vote-button";

/**
 * An idea on the board. The title is the link to it and covers the card; the vote and the tools lie on top of that.
 */
export const Card = memo(function Card({ card }: { card: IdeaCard }) {
  const { viewer } = useBoard();
  const isMovable = viewer.canCurate && goalsOf(card).length > 0;
  const paper = card.stack ? <StackPaper card={card} stack={card.stack} /> : <Paper card={card} />;
  return (
    <li data-idea={card.id} data-bundle={card.bundle?.id} className={CARD_PLACE}>
      {isMovable ? <MovableCard card={card}>{paper}</MovableCard> : paper}
    </li>
  );
});

function Paper({ card }: { card: IdeaCard }) {
  const { actions, viewer } = useBoard();
  const isInTheWorks = card.column === "in_the_works";
  return (
    <article className={cardStyle(card)}>
      <h3 className="text-[0.9375rem]/5 text-balance wrap-anywhere">
        <a
          href={`/board/${card.id}`}
          data-card
          draggable={false}
          onClick={beside(() => actions.open(card.id))}
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
      <Belongs card={card} />
      {card.answer ? <Answer {...card.answer} /> : null}
      {isInTheWorks ? <Progress card={card} /> : null}
      {card.published ? <Outcome published={card.published} /> : null}
      {isInTheWorks || card.published ? null : <Foot card={card} />}
    </article>
  );
}

/** Where a card hangs; a card that another is held over shows that the two would lie on each other. */
const CARD_PLACE =
  "relative z-0 px-1 pt-1.5 pb-2.5 data-stack-target:[&_article]:outline-2 data-stack-target:[&_article]:outline-offset-2 data-stack-target:[&_article]:outline-accent";

/** Its labels; and the goal it is for, where the board is ordered by that. */
function Belongs({ card: { labels, goal } }: { card: IdeaCard }) {
  const { looking } = useBoard();
  return (
    <>
      <CardLabels labels={labels} />
      {goal && looking.sort === "goal" ? (
        <p className="mt-1.5 flex items-start gap-1.25 text-t12 font-medium text-ink-2">
          <CardIcon name="goal" />
          {goal.name}
        </p>
      ) : null}
    </>
  );
}

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
      {card.thanks > 0 ? (
        <span className="inline-flex items-center gap-1.25">
          <CardIcon name="thanks" />
          <span aria-hidden>{card.thanks}</span>
          <span className="sr-only">{t("thankedTimes", { count: card.thanks })}</span>
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
