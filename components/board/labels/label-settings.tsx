"use client";

import { useTranslations } from "next-intl";
import { AddOwn, type OwnDeeds, OwnList } from "@/components/settings/own-list";
import { asLabelColour, LABEL_COLOURS } from "@/lib/domain/board/labels";
import { LABEL_NAME_MAX } from "@/lib/domain/idea-import";
import { addLabelAction, changeLabelAction, endLabelAction, resumeLabelAction } from "@/lib/features/labels/actions";
import type { LabelView } from "@/lib/features/labels/schema";
import { LabelSpot } from "./label-spot";

const DEEDS: OwnDeeds = {
  add: ({ name, kind }) => addLabelAction({ name, colour: asLabelColour(kind) }),
  change: ({ id, name, kind }) => changeLabelAction({ labelId: id, name, colour: asLabelColour(kind) }),
  end: ({ id }) => endLabelAction({ labelId: id }),
  resume: ({ id }) => resumeLabelAction({ labelId: id }),
};

function useKinds() {
  const t = useTranslations("labels");
  const options = LABEL_COLOURS.map((id) => ({ id, label: t(`colours.${id}`) }));
  return { field: "colour", label: t("colour"), options, nameMax: LABEL_NAME_MAX };
}

/** The labels of the board, with their colours and how many cards carry each. */
export function LabelSettings({ labels }: { labels: readonly LabelView[] }) {
  const t = useTranslations("labels");
  const kinds = useKinds();
  const all = labels.map(({ id, name, colour, isEnded, ideas }) => {
    return { id, name, kind: colour, isEnded, detail: t("detail", { colour: t(`colours.${colour}`), ideas }) };
  });
  return (
    <OwnList
      words="labels"
      all={all}
      kinds={kinds}
      deeds={DEEDS}
      mark={({ kind }) => <LabelSpot colour={asLabelColour(kind)} />}
    />
  );
}

export function AddLabel() {
  return <AddOwn words="labels" kinds={useKinds()} add={DEEDS.add} />;
}
