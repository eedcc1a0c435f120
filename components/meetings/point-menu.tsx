"use client";

import { MoreHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { PointView } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";

type PointMenuProps = {
  point: PointView;
  /** Those among which it can be put before or after another one. */
  laid: readonly PointView[];
  mayOrder: boolean;
  title: string;
};

/** What can be done with a point before the meeting: let it come back each time, move it, take it off. */
export function PointMenu({ point, laid, mayOrder, title }: PointMenuProps) {
  const t = useTranslations("meetings.point");
  const pinning = useMeetingStep(STEPS.pinPoint);
  const ordering = useMeetingStep(STEPS.reorderPoint);
  const dropping = useMeetingStep(STEPS.dropPoint);
  const at = laid.findIndex(({ id }) => id === point.id);

  async function told(taking: Promise<{ ok: boolean; problem?: string }>) {
    const taken = await taking;
    if (!taken.ok) toast.show({ text: taken.problem ?? "", failed: true });
  }

  const before = (beforeId: string | null) => void told(ordering.take({ pointId: point.id, beforeId }));
  const entries = [
    {
      id: "pin",
      label: t(point.isPinned ? "unpin" : "pin"),
      onAction: () => void told(pinning.take({ pointId: point.id, isPinned: !point.isPinned })),
    },
    ...(mayOrder && at > 0 ? [{ id: "up", label: t("up"), onAction: () => before(laid[at - 1]?.id ?? null) }] : []),
    ...(mayOrder && at < laid.length - 1
      ? [{ id: "down", label: t("down"), onAction: () => before(laid[at + 2]?.id ?? null) }]
      : []),
    { id: "drop", label: t("drop"), onAction: () => void told(dropping.take({ pointId: point.id })) },
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
