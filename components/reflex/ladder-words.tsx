import { useFormatter, useTranslations } from "next-intl";
import { DEEDS_OF, type Deed } from "@/lib/domain/ladder";
import type { OwnLadder } from "@/lib/features/ladder/schema";

const DEEDS = Object.values(DEEDS_OF).flat() as Deed[];

/** "Maker en criticus: 3 ideeën en 2 opmerkingen." */
export function LadderWords({ of: { rungs, activity } }: { of: OwnLadder }) {
  const t = useTranslations("reflex");
  const { list } = useFormatter();
  const names = rungs.map((rung) => t(`rungs.${rung}.name`));
  const deeds = DEEDS.flatMap((deed) => {
    const count = activity.deeds[deed] ?? 0;
    return count === 0 ? [] : [t(`deeds.${deed}`, { count })];
  });
  return <>{deeds.length === 0 ? `${list(names)}.` : `${list(names)}: ${list(deeds)}.`}</>;
}
