"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { outcomeOf } from "@/components/board/use-deeds";
import { useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import { whichStays } from "@/lib/domain/board/merging";
import { boardKeys } from "@/lib/features/board/options";
import type { IdeaCard } from "@/lib/features/board/schema";
import { sendMerging } from "@/lib/features/look-alikes/options";
import type { LookAlike } from "@/lib/features/look-alikes/schema";

type Other = { id: string; title: string };

/** Lets one of two ideas go up in the other and takes it back; nobody is left looking at the one that is gone. */
export function useMerging(onChanged: (ideaIds: readonly string[]) => void) {
  const t = useTranslations("board");
  const { whole: refusalWords } = useRefusal();
  const { actions } = useBoard();
  const client = useQueryClient();
  const tools = { t, refusalWords };
  const changed = (ids: string[]) => {
    onChanged(ids);
    void client.invalidateQueries({ queryKey: boardKeys.lookAlikes });
  };

  async function undo(idea: Other, into: Other): Promise<void> {
    const failed = t("alike.failed.undo", { title: idea.title });
    const value = await outcomeOf(tools, sendMerging.undo(idea.id), failed);
    changed([idea.id, into.id]);
    if (value) toast.show({ text: t("alike.done.undone", { title: idea.title }) });
  }

  async function merge(card: IdeaCard, other: LookAlike): Promise<void> {
    const { goes: idea, stays: into } = whichStays(card, other);
    const failed = t("alike.failed.merge", { title: idea.title });
    const input = { ideaId: idea.id, seenVersion: idea.version, intoId: into.id };
    const value = await outcomeOf(tools, sendMerging.merge(input), failed);
    changed([idea.id, into.id]);
    if (!value) return;
    if (into.id !== card.id) actions.open(into.id);
    toast.show({
      text: t("alike.done.merged", { title: idea.title, into: into.title }),
      undo: () => void undo(idea, into),
    });
  }
  return { merge, undo };
}
