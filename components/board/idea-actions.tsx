"use client";

import { Archive, ArrowRight, CircleCheck, PencilLine, Pin } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { type MovableColumn, movesFrom } from "@/lib/domain/board";
import type { Answer } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";
import type { Asked } from "./answer-dialog";
import { useBoard } from "./board-context";

/** Makes a post of a chosen idea. */
export type StartPost = (input: { ideaId: string }) => Promise<Answer<{ itemId: string }>>;

type IdeaActionsProps = {
  card: IdeaCard;
  startPost: StartPost;
  onMove: (card: IdeaCard, to: MovableColumn) => void;
  onAsk: (asked: Asked) => void;
};

/** What can be done with the idea next, by who looks at it. */
export function IdeaActions({ card, startPost, onMove, onAsk }: IdeaActionsProps) {
  const t = useTranslations("board.idea");
  const { viewer } = useBoard();
  const may = (to: MovableColumn) => viewer.canCurate && movesFrom(card.column).includes(to);
  return (
    <div className="mt-5 flex flex-wrap gap-2 empty:hidden">
      {card.column === "selected" && viewer.canWrite ? <StartPostButton card={card} startPost={startPost} /> : null}
      {card.post ? (
        <LinkButton href={`/items/${card.post.id}`} icon={<ArrowRight className="icon" aria-hidden />}>
          {t("toPost")}
        </LinkButton>
      ) : null}
      {may("selected") ? (
        <Button
          kind="primary"
          icon={<CircleCheck className="icon" aria-hidden />}
          onPress={() => onAsk({ card, to: "selected" })}
        >
          {t("select")}
        </Button>
      ) : null}
      {may("parked") ? (
        <Button icon={<Archive className="icon" aria-hidden />} onPress={() => onAsk({ card, to: "parked" })}>
          {t("park")}
        </Button>
      ) : null}
      {may("pinned") ? (
        <Button icon={<Pin className="icon" aria-hidden />} onPress={() => onMove(card, "pinned")}>
          {t("bringBack")}
        </Button>
      ) : null}
    </div>
  );
}

function StartPostButton({ card, startPost }: { card: IdeaCard; startPost: StartPost }) {
  const t = useTranslations("board.idea");
  const router = useRouter();
  const { whole: refusalWords } = useRefusal();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function start() {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await startPost({ ideaId: card.id });
      if (answer.ok) router.push(`/items/${answer.value.itemId}`);
      else setProblem(refusalWords(answer.refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button kind="primary" busy={isBusy} icon={<PencilLine className="icon" aria-hidden />} onPress={start}>
        {t("startPost")}
      </Button>
      {problem ? (
        <div className="order-last w-full">
          <Notice kind="error">{problem}</Notice>
        </div>
      ) : null}
    </>
  );
}
