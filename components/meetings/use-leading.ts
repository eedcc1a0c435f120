"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import type { Outcome } from "./run-point";
import { STEPS } from "./steps";
import { useKeptText } from "./use-kept-text";
import { useMeetingStep } from "./use-meeting";

export type Leading = {
  isBusy: boolean;
  outcome: Outcome;
  show: (to: string) => void;
  carry: () => void;
  settle: () => void;
  end: () => Promise<string | undefined>;
};

/** The steps of whoever leads: what is on the screen, what is laid down of it, and the end. */
export function useLeading(meeting: MeetingView, point: PointView | null): Leading {
  const showing = useMeetingStep(STEPS.showPoint);
  const carrying = useMeetingStep(STEPS.carryPoint);
  const settling = useMeetingStep(STEPS.settlePoint);
  const ending = useMeetingStep(STEPS.end);
  const [words, setWords] = useKeptText(`trekker.outcome.${point?.id ?? meeting.id}`);
  const [picked, setPicked] = useState<{ pointId: string; choiceId: string } | null>(null);
  const seen = { meetingId: meeting.id, seenVersion: meeting.version };
  const choiceId = picked && picked.pointId === point?.id ? picked.choiceId : favourite(point);
  const isBusy = showing.isBusy || carrying.isBusy || settling.isBusy || ending.isBusy;

  function told(taken: { ok: boolean; problem?: string }): boolean {
    if (!taken.ok) toast.show({ text: taken.problem ?? "", failed: true });
    return taken.ok;
  }

  return {
    isBusy,
    outcome: {
      choiceId,
      choose: (chosen) => point && setPicked({ pointId: point.id, choiceId: chosen }),
      words,
      setWords,
    },
    show: (to) => {
      if (!isBusy) void showing.take({ ...seen, to }).then(told);
    },
    carry: () => {
      if (point && !isBusy) void carrying.take({ ...seen, pointId: point.id }).then(told);
    },
    settle: () => {
      if (!point || isBusy) return;
      void settling.take({ ...seen, pointId: point.id, choiceId, words }).then((taken) => {
        if (told(taken)) setWords("");
      });
    },
    end: async () => {
      const taken = await ending.take(seen);
      return taken.ok ? undefined : taken.problem;
    },
  };
}

/** The choice most people are for, where one stands alone; else nobody chose yet. */
function favourite(point: PointView | null): string | null {
  const [first, second] = (point?.choices ?? []).toSorted((one, other) => other.votes.length - one.votes.length);
  if (!first || first.votes.length === 0 || first.votes.length === second?.votes.length) return null;
  return first.id;
}
