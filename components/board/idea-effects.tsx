"use client";

import { useTranslations } from "next-intl";
import { EffectList } from "@/components/results/effect-list";
import { useMomentContext } from "@/components/time/now";
import { dayOf } from "@/lib/domain/planning";
import type { IdeaDetail } from "@/lib/features/board/schema";
import { useBoard } from "./board-context";
import { Part } from "./side-panel";

type IdeaEffectsProps = { detail: IdeaDetail; onChanged: (ideaIds: readonly string[]) => void };

/** What an idea that went out brought about off the screen, also where no post was made of it. */
export function IdeaEffects({ detail: { card, effects }, onChanged }: IdeaEffectsProps) {
  const t = useTranslations("itemResults");
  const { viewer } = useBoard();
  const { now, zone } = useMomentContext();
  if (card.column !== "published") return null;
  return (
    <Part title={t("ofIdea")}>
      <div className="mt-2 grid justify-items-start gap-2 text-t14">
        <EffectList
          about={{ ideaId: card.id }}
          effects={effects}
          today={dayOf(now.toISOString(), zone)}
          viewerId={viewer.memberId}
          may={{ tell: viewer.canPin, lead: viewer.canCurate }}
          onChanged={() => onChanged([card.id])}
        />
      </div>
    </Part>
  );
}
