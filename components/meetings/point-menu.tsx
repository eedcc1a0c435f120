"use client";

import { MoreHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { PointView } from "@/lib/features/meetings/schema";
import type { Arranging } from "./use-arranging";

type PointMenuProps = {
  point: PointView;
  title: string;
  arranging: Arranging;
  /** Moves it among the points of its part; absent where it cannot go that way. */
  up?: (() => void) | undefined;
  down?: (() => void) | undefined;
  edit: () => void;
};

/** What can be done with a point before the meeting: its place, its time, whether it comes back, whether it is there. */
export function PointMenu({ point, title, arranging, up, down, edit }: PointMenuProps) {
  const t = useTranslations("meetings.point");
  const isOwn = point.kind === "own";
  const entries = [
    ...(up ? [{ id: "up", label: t("up"), onAction: up }] : []),
    ...(down ? [{ id: "down", label: t("down"), onAction: down }] : []),
    { id: "edit", label: t(isOwn ? "edit" : "time"), onAction: edit },
    ...(isOwn ? [{ id: "pin", label: t(point.isPinned ? "unpin" : "pin"), onAction: () => arranging.pin(point) }] : []),
    { id: "drop", label: t(isOwn ? "drop" : "leaveOut"), onAction: () => void arranging.leaveOut(point) },
  ];
  return (
    <Menu
      label={t("moreOf", { title })}
      trigger={
        <IconButton size="sm" label={t("moreOf", { title })}>
          <MoreHorizontal className="icon" aria-hidden />
        </IconButton>
      }
      groups={[{ id: "all", entries }]}
    />
  );
}
