"use client";

import { Archive, CircleCheck, Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuSurface } from "@/components/ui/menu-surface";
import { type MovableColumn, movesFrom } from "@/lib/domain/board";
import type { IdeaCard } from "@/lib/features/board/schema";

const ICONS = { pinned: Pin, selected: CircleCheck, parked: Archive };

export type MoveChoice = { card: IdeaCard; anchor: HTMLElement };

type MoveMenuProps = { choice: MoveChoice; onChoose: (to: MovableColumn) => void; onClose: () => void };

/** Where a card may go; one menu for the whole board, beside the card it is about. */
export function MoveMenu({ choice: { card, anchor }, onChoose, onClose }: MoveMenuProps) {
  const t = useTranslations("board");
  const entries = movesFrom(card.column).map((to) => {
    const Icon = ICONS[to];
    return {
      id: to,
      label: t(`moveTo.${to}.label`),
      detail: t(`moveTo.${to}.detail`),
      icon: <Icon aria-hidden />,
      onAction: () => onChoose(to),
    };
  });
  return (
    <MenuSurface
      isOpen
      triggerRef={{ current: anchor }}
      onOpenChange={(isOpen) => isOpen || onClose()}
      label={t("moveNamed", { title: card.title })}
      groups={[{ id: "columns", entries }]}
    />
  );
}
