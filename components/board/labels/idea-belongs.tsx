"use client";

import { useQuery } from "@tanstack/react-query";
import { Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBoard } from "@/components/board/board-context";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { choicesOptions } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";
import { setIdeaGoalAction } from "@/lib/features/goals/actions";
import { LabelChips } from "./label-chips";

type IdeaBelongsProps = { card: IdeaCard; onChanged: (ideaIds: readonly string[]) => void };

/** What an idea belongs to: its labels and the goal it is for. */
export function IdeaBelongs({ card, onChanged }: IdeaBelongsProps) {
  const t = useTranslations("board.labelling");
  const { viewer, actions } = useBoard();
  const mayLabel = viewer.canCurate || (viewer.canPin && card.pinnedById === viewer.memberId);
  return (
    <div className="mt-4 grid gap-3 empty:hidden">
      {card.labels.length > 0 || mayLabel ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {card.labels.length > 0 ? <LabelChips labels={card.labels} /> : null}
          {mayLabel ? (
            <Button
              kind="quiet"
              size="sm"
              className="-ml-2"
              icon={<Tag className="icon" aria-hidden />}
              onPress={() => actions.label(card)}
            >
              {t("open")}
            </Button>
          ) : null}
        </div>
      ) : null}
      {viewer.canCurate ? <GoalChoice card={card} onChanged={onChanged} /> : <Goal card={card} />}
    </div>
  );
}

function Goal({ card: { goal } }: { card: IdeaCard }) {
  const t = useTranslations("board.labelling");
  return goal ? <p className="text-t13 text-ink-2">{t("forGoal", { name: goal.name })}</p> : null;
}

const NONE = "none";

function GoalChoice({ card, onChanged }: IdeaBelongsProps) {
  const t = useTranslations("board.labelling");
  const say = useRefusal();
  const { data } = useQuery(choicesOptions());
  const [problem, setProblem] = useState<string>();
  const running = data?.goals ?? [];
  // A goal that has ended stays on the ideas that had it.
  const goals = card.goal && !running.some(({ id }) => id === card.goal?.id) ? [...running, card.goal] : running;
  if (goals.length === 0) return null;

  async function choose(goalId: string | null) {
    if (goalId === (card.goal?.id ?? null)) return;
    const answer = await setIdeaGoalAction({ ideaId: card.id, seenVersion: card.version, goalId }).catch(() => null);
    setProblem(answer?.ok ? undefined : answer ? say.whole(answer.refusal) : t("unreachable"));
    onChanged([card.id]);
  }

  return (
    <>
      <Select
        label={t("goal")}
        value={card.goal?.id ?? NONE}
        onChange={(id) => void choose(id === NONE ? null : String(id))}
        options={[{ id: NONE, label: t("noGoal") }, ...goals.map(({ id, name }) => ({ id, label: name }))]}
      />
      {problem ? <Notice kind="error">{problem}</Notice> : null}
    </>
  );
}
