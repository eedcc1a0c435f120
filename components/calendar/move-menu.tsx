"use client";

import { ArrowRight, CalendarClock, CalendarOff, ExternalLink } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { MenuSurface } from "@/components/ui/menu-surface";
import { addDays, dayOf, onDay } from "@/lib/domain/planning";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { useCalendar } from "./calendar-context";

export type MoveChoice = { post: CalendarPost; anchor: HTMLElement };

type MoveMenuProps = {
  choice: MoveChoice;
  onMove: (at: string | null) => void;
  onAsk: () => void;
  onClose: () => void;
};

const STEPS = [
  { id: "dayEarlier", days: -1 },
  { id: "dayLater", days: 1 },
  { id: "weekLater", days: 7 },
] as const;

/** Where a post may go; one menu for the whole calendar, beside the post it is about. */
export function MoveMenu({ choice: { post, anchor }, onMove, onAsk, onClose }: MoveMenuProps) {
  const t = useTranslations("calendar");
  const router = useRouter();
  const { moments, today } = useCalendar();
  const { zone } = moments;
  const { at } = post;
  const steps = STEPS.flatMap(({ id, days }) => {
    if (!at) return [];
    const day = addDays(dayOf(at, zone), days);
    if (day <= today) return [];
    const onAction = () => onMove(onDay(at, day, zone));
    return [{ id, label: t(id), icon: <ArrowRight aria-hidden />, onAction }];
  });
  const loose = {
    id: "loose",
    label: t("withoutMoment"),
    icon: <CalendarOff aria-hidden />,
    onAction: () => onMove(null),
  };
  const choose = { id: "choose", label: t("moveTo"), icon: <CalendarClock aria-hidden />, onAction: onAsk };
  const open = {
    id: "open",
    label: t("open"),
    icon: <ExternalLink aria-hidden />,
    onAction: () => router.push(`/items/${post.id}`),
  };
  return (
    <MenuSurface
      isOpen
      triggerRef={{ current: anchor }}
      onOpenChange={(isOpen) => isOpen || onClose()}
      label={t("moveNamed", { title: post.title })}
      groups={[
        { id: "move", entries: [choose, ...steps, ...(at ? [loose] : [])] },
        { id: "open", entries: [open] },
      ]}
    />
  );
}
