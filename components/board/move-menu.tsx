"use client";

import { Archive, CircleCheck, Layers, Pin, Ungroup } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuSurface } from "@/components/ui/menu-surface";
import type { IdeaCard } from "@/lib/features/board/schema";
import { type StackRef, stackOf, titleOf } from "./stack/stacked";
import { type Goal, goalsOf } from "./use-moving";

const ICONS = { pinned: Pin, bundled: Layers, selected: CircleCheck, parked: Archive };

export type MoveChoice = { card: IdeaCard; anchor: HTMLElement };

type MoveMenuProps = {
  choice: MoveChoice;
  onChoose: (to: Goal) => void;
  onBundle: (card: IdeaCard) => void;
  onTakeApart: (stack: StackRef) => void;
  onClose: () => void;
};

/** Where a card may go and what it can be laid on; one menu for the whole board, beside the card it is about. */
export function MoveMenu({ choice: { card, anchor }, onChoose, onBundle, onTakeApart, onClose }: MoveMenuProps) {
  const t = useTranslations("board");
  const stack = stackOf(card);
  const words = (to: Goal) =>
    stack && to !== "pinned" ? (`stack.moveTo.${to}` as const) : (`moveTo.${to as Exclude<Goal, "bundled">}` as const);
  const entries = goalsOf(card).map((to) => {
    const Icon = ICONS[to];
    return {
      id: to,
      label: t(`${words(to)}.label`),
      detail: t(`${words(to)}.detail`),
      icon: <Icon aria-hidden />,
      onAction: () => onChoose(to),
    };
  });
  const apart = stack && {
    id: "apart",
    label: t("stack.takeApart.label"),
    detail: t("stack.takeApart.detail"),
    icon: <Ungroup aria-hidden />,
    onAction: () => onTakeApart(stack),
  };
  const together = {
    id: "bundle",
    label: t("stack.bundle.label"),
    detail: t("stack.bundle.detail"),
    icon: <Layers aria-hidden />,
    shortcut: "B",
    onAction: () => onBundle(card),
  };
  return (
    <MenuSurface
      isOpen
      triggerRef={{ current: anchor }}
      onOpenChange={(isOpen) => isOpen || onClose()}
      label={t("moveNamed", { title: titleOf(card) })}
      groups={[
        { id: "columns", entries },
        { id: "stack", entries: [apart ?? together] },
      ]}
    />
  );
}
