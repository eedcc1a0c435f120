"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTaking } from "@/components/refusals/use-taking";
import { toast } from "@/components/ui/toast";
import { type Part, subjectOf } from "@/lib/domain/meetings";
import { sendCommand } from "@/lib/features/board/options";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useForetelling, useMeetingStep } from "./use-meeting";

/** The same name before a point is laid on the agenda and after it. */
export const lastingKey = ({ id, kind, facts }: PointView): string => (kind === "own" ? id : subjectOf(facts));

type Change = { minutes?: number; title?: string; detail?: string };
type Told = { ok: true } | { ok: false; problem: string };

/** The steps by which an agenda is arranged before the meeting; a point of the week is laid down first. */
export function useArranging(meeting: MeetingView) {
  const t = useTranslations("meetings.point");
  const foretell = useForetelling(meeting.id);
  const laying = useTaking<object, { pointIds: string[] }>(
    (input) => sendCommand(STEPS.layPoints, input),
    // Nothing changes on the screen until the step comes for which they are laid.
    async () => undefined,
  );
  // Orders are sent one after the other; of several that wait for the same part only the last.
  const wanted = useRef(new Map<Part, readonly PointView[]>());
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const ordering = useMeetingStep(STEPS.reorderPoints);
  const changing = useMeetingStep(STEPS.changePoint);
  const dropping = useMeetingStep(STEPS.dropPoint);
  const restoring = useMeetingStep(STEPS.restorePoint);
  const pinning = useMeetingStep(STEPS.pinPoint);

  async function idsOf(points: readonly PointView[]): Promise<string[] | null> {
    const subjects = points.filter(({ isLaid }) => !isLaid).map(({ id }) => id);
    if (subjects.length === 0) return points.map(({ id }) => id);
    const taken = await laying.take({ meetingId: meeting.id, subjects });
    if (!taken.ok) {
      toast.show({ text: taken.problem, failed: true });
      return null;
    }
    const laid = new Map(subjects.map((subject, index) => [subject, taken.value.pointIds[index] ?? subject]));
    return points.map(({ id }) => laid.get(id) ?? id);
  }

  async function told(taking: Promise<Told>): Promise<boolean> {
    const taken = await taking;
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
    return taken.ok;
  }

  return {
    /** Puts the points of a part in this order; on the screen at once. */
    order: (part: Part, points: readonly PointView[]) => {
      foretell((before) => ({
        ...before,
        points: before.points.flatMap((one) =>
          one.part !== part || one.state === "dropped" ? [one] : one.id === firstOf(before, part) ? points : [],
        ),
      }));
      wanted.current.set(part, points);
      sending.current = sending.current.then(async () => {
        if (wanted.current.get(part) !== points) return;
        const pointIds = await idsOf(points);
        if (pointIds) await told(ordering.take({ meetingId: meeting.id, pointIds }));
      });
    },
    change: async (point: PointView, change: Change) => {
      const [pointId] = (await idsOf([point])) ?? [];
      return pointId ? changing.take({ pointId, ...change }) : null;
    },
    leaveOut: async (point: PointView) => {
      const [pointId] = (await idsOf([point])) ?? [];
      if (!pointId || !(await told(dropping.take({ pointId })))) return;
      const undo = () => void told(restoring.take({ pointId }));
      toast.show({ text: t("left"), undo });
    },
    restore: (point: PointView) => void told(restoring.take({ pointId: point.id })),
    pin: (point: PointView) => void told(pinning.take({ pointId: point.id, isPinned: !point.isPinned })),
    isBusy: laying.isBusy || ordering.isBusy || changing.isBusy || dropping.isBusy,
  };
}

export type Arranging = ReturnType<typeof useArranging>;

const firstOf = ({ points }: MeetingView, part: Part): string | undefined =>
  points.find((one) => one.part === part && one.state !== "dropped")?.id;
