"use client";

import { Check, ChevronDown, ChevronUp } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";

/** Few points are opened: the others bring its code. */
const AcceptHere = dynamic(() => later(() => import("./accept-here")).then((module) => module.AcceptHere), {
  ssr: false,
});

type WaitingProps = { meeting: MeetingView; point: PointView; itemId: string; title: string };

/** Beside a post that waits for an acceptance: whether it has it by now, and for whoever leads the way to give it here. */
export function Waiting({ meeting, point, itemId, title }: WaitingProps) {
  const t = useTranslations("meetingRun.accept");
  const [isOpen, setOpen] = useState(false);
  const live = point.live?.kind === "posts" ? point.live : null;
  if (live?.accepted.includes(itemId)) {
    return (
      <p className="mt-1 flex items-center gap-2 text-t14 font-semibold text-accent-ink">
        <Check className="icon" aria-hidden />
        {t("accepted")}
      </p>
    );
  }
  if (!live?.waiting.includes(itemId) || !meeting.may.lead || meeting.state !== "running") return null;
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <div className="mt-1.5 grid gap-3">
      <Button
        size="sm"
        className="justify-self-start max-md:min-h-11"
        aria-expanded={isOpen}
        icon={<Icon className="icon" aria-hidden />}
        onPress={() => setOpen(!isOpen)}
      >
        {t(isOpen ? "close" : "open")}
      </Button>
      {isOpen ? <AcceptHere meeting={meeting} pointId={point.id} itemId={itemId} title={title} /> : null}
    </div>
  );
}
