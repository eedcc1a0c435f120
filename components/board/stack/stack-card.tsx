"use client";

import { beside } from "@/components/board/beside";
import { useBoard } from "@/components/board/board-context";
import { CardIcon } from "@/components/board/card-icon";
import { Answer, CardLabels, cardStyle, Outcome, Progress } from "@/components/board/card-parts";
import { CardAge, CardDueWords } from "@/components/board/card-time";
import { Avatar } from "@/components/ui/avatar";
import { initials } from "@/lib/domain/language";
import type { IdeaCard } from "@/lib/features/board/schema";

/** More titles than this and a stack would be taller than what hangs beside it. */
const TITLES_SHOWN = 4;
const FACES_SHOWN = 4;

type Stack = NonNullable<IdeaCard["stack"]>;
type StackPaperProps = { card: IdeaCard; stack: Stack };

/** A stack on the board: its theme, which opens it, and the ideas on it in their order. */
export function StackPaper({ card, stack }: StackPaperProps) {
  const { actions, words } = useBoard();
  const t = words.board;
  const { bundle } = card;
  const isInTheWorks = card.column === "in_the_works";
  if (!bundle) return null;
  return (
    <article className={cardStyle(card)}>
      <p className="mb-1 flex items-center gap-1.25 text-t12 font-medium text-ink-2">
        <CardIcon name="stack" />
        {t("stack.kind", { count: stack.ideas.length })}
      </p>
      <h3 className="text-[0.9375rem]/5 text-balance wrap-anywhere">
        <a
          href={`/board/bundles/${bundle.id}`}
          data-card
          draggable={false}
          onClick={beside(() => actions.openBundle(bundle.id))}
          className="outline-none after:absolute after:inset-0 after:rounded-r"
        >
          {bundle.title}
        </a>
      </h3>
      <Inside ideas={stack.ideas} />
      <CardLabels labels={stack.labels} />
      {card.answer && stack.isAnsweredAsOne ? <Answer {...card.answer} /> : null}
      {isInTheWorks ? <Progress card={card} /> : null}
      {card.published ? <Outcome published={card.published} /> : null}
      {isInTheWorks || card.published ? null : <Foot card={card} stack={stack} />}
    </article>
  );
}

/** The titles on the stack, each the way to its idea. */
function Inside({ ideas }: Pick<Stack, "ideas">) {
  const { actions, words } = useBoard();
  const others = ideas.length - TITLES_SHOWN;
  // One more line says as much as the words that there is one more.
  const shown = others === 1 ? ideas : ideas.slice(0, TITLES_SHOWN);
  return (
    <ol className="mt-2 border-t border-paper-line text-t13 text-ink-2">
      {shown.map(({ id, title }) => (
        <li key={id} className="border-b border-paper-line last:border-b-0 last:-mb-1">
          <a
            href={`/board/${id}`}
            draggable={false}
            onClick={beside(() => actions.open(id))}
            className="relative z-10 block truncate rounded-r-s py-1.25 hover:text-ink hover:underline"
          >
            {title}
          </a>
        </li>
      ))}
      {others > 1 ? <li className="py-1.25 text-ink-3">{words.board("stack.others", { count: others })}</li> : null}
    </ol>
  );
}

function Foot({ card, stack }: StackPaperProps) {
  const t = useBoard().words.board;
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-t13 font-medium text-ink-2">
      <span className="inline-flex items-center gap-1.25">
        <CardIcon name="vote" />
        <span aria-hidden>{stack.votes}</span>
        <span className="sr-only">{t("votes", { count: stack.votes })}</span>
      </span>
      <span className="inline-flex items-center gap-1.25">
        <CardIcon name="remark" />
        <span aria-hidden>{stack.comments}</span>
        <span className="sr-only">{t("remarks", { count: stack.comments })}</span>
      </span>
      <Faces people={stack.people} />
      <span className="ml-auto">{card.due ? <CardDueWords due={card.due} /> : <CardAge card={card} />}</span>
    </div>
  );
}

/** Who pinned what lies here. */
function Faces({ people }: Pick<Stack, "people">) {
  const { viewer, words } = useBoard();
  const names = people.map(({ name }) => name).join(", ");
  return (
    <span className="flex gap-0.5">
      <span className="sr-only">{words.board("stack.people", { names })}</span>
      {people.slice(0, FACES_SHOWN).map(({ id, name }) => (
        <span key={id} title={name} className="flex">
          <Avatar initials={initials(name)} size="sm" me={id === viewer.memberId} />
        </span>
      ))}
    </span>
  );
}
