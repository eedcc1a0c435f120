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
import type { Goal } from "./use-moving";

/** What a post is made of: a chosen idea, or a chosen stack of them. */
type Source = { ideaId: string } | { bundleId: string };
export type StartPost = (input: Source) => Promise<Answer<{ itemId: string }>>;

type IdeaActionsProps = {
  card: IdeaCard;
  startPost: StartPost;
  onMove: (card: IdeaCard, to: Goal) => void;
  onAsk: (asked: Asked) => void;
};

/** What can be done with the idea next, by who looks at it. */
export function IdeaActions({ card, startPost, onMove, onAsk }: IdeaActionsProps) {
  const t = useTranslations("board.idea");
  const { viewer } = useBoard();
  const may = (to: MovableColumn) => viewer.canCurate && movesFrom(card.column).includes(to);
  return (
    <div className="mt-5 flex flex-wrap gap-2 empty:hidden">
      {card.column === "selected" && viewer.canWrite ? (
        <StartPostButton source={{ ideaId: card.id }} startPost={startPost} />
      ) : null}
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

type StartPostButtonProps = {
  source: Source;
  startPost: StartPost /** Where it is not the first post. */;
  words?: string;
};

/** Makes a post and goes there. */
export function StartPostButton({ source, startPost, words }: StartPostButtonProps) {
  const t = useTranslations("board.idea");
  const router = useRouter();
  const { whole: refusalWords } = useRefusal();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function start() {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await startPost(source);
      if (answer.ok) router.push(`/items/${answer.value.itemId}`);
      else setProblem(refusalWords(answer.refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button
        kind={words ? "plain" : "primary"}
        busy={isBusy}
        icon={<PencilLine className="icon" aria-hidden />}
        onPress={start}
      >
        {words ?? t("startPost")}
      </Button>
      {problem ? (
        <div className="order-last w-full">
          <Notice kind="error">{problem}</Notice>
        </div>
      ) : null}
    </>
  );
}
