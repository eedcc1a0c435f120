"use client";

import { MessageCircle, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { beside } from "@/components/board/beside";
import { useBoard } from "@/components/board/board-context";
import { VoteButton } from "@/components/board/vote-button";
import { IconButton } from "@/components/ui/icon-button";
import { givenName } from "@/lib/domain/language";
import type { IdeaCard } from "@/lib/features/board/schema";

/** The ideas on a stack in their order; votes and remarks stay with each. */
export function BundleIdeas({ cards, mayTakeOut }: { cards: readonly IdeaCard[]; mayTakeOut: boolean }) {
  const t = useTranslations("board.stack");
  const tBoard = useTranslations("board");
  const { actions } = useBoard();
  return (
    <ol className="mt-2">
      {cards.map((card) => (
        <li key={card.id} data-idea={card.id} className="flex items-start gap-2 border-b border-line py-2.5">
          <div className="min-w-0 flex-1">
            <a
              href={`/board/${card.id}`}
              data-card
              onClick={beside(() => actions.open(card.id))}
              className="font-medium wrap-anywhere hover:underline"
            >
              {card.title}
            </a>
            <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 pl-1 text-t13 text-ink-2">
              <VoteButton card={card} />
              <span className="inline-flex items-center gap-1.25">
                <MessageCircle className="icon" aria-hidden />
                <span aria-hidden>{card.comments}</span>
                <span className="sr-only">{tBoard("remarks", { count: card.comments })}</span>
              </span>
              <span>{givenName(card.pinnedBy)}</span>
            </div>
          </div>
          {mayTakeOut ? (
            <IconButton label={t("takeOutNamed", { title: card.title })} onPress={() => actions.takeOut(card)}>
              <X className="icon" aria-hidden />
            </IconButton>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
