"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { toast } from "@/components/ui/toast";
import type { MeetingActionView } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

type ActionLinesProps = { actions: readonly MeetingActionView[]; viewerId: string; today: string };

/** What was taken on, by whom and by when; whoever may ticks it off where it stands. */
export function ActionLines({ actions, viewerId, today }: ActionLinesProps) {
  return (
    <ul className="grid gap-1">
      {actions.map((action) => (
        <li key={action.id}>
          <ActionLine action={action} viewerId={viewerId} today={today} />
        </li>
      ))}
    </ul>
  );
}

function ActionLine({ action, viewerId, today }: { action: MeetingActionView; viewerId: string; today: string }) {
  const t = useTranslations("meetingPoints.action");
  const words = useMeetingWords(viewerId);
  const finishing = useMeetingStep(STEPS.finishAction);
  const reopening = useMeetingStep(STEPS.reopenAction);
  const isDone = action.state === "done";
  const isLate = action.state === "open" && action.dueOn < today;
  const detail = (
    <span className={isLate ? "text-amber-ink" : undefined}>
      {t(isLate ? "late" : action.state, {
        name: words.atStart(words.person(action.owner)),
        day: words.shortDay(action.dueOn),
      })}
    </span>
  );

  async function tick(on: boolean) {
    const { take } = on ? finishing : reopening;
    const taken = await take({ actionId: action.id, seenVersion: action.version });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }

  if (!action.isMine) {
    return (
      <p className="py-1 text-t15">
        <span className={isDone ? "text-ink-2 line-through" : undefined}>{action.words}</span>
        <span className="block text-t13 text-ink-2">{detail}</span>
      </p>
    );
  }
  return (
    <Checkbox
      isSelected={isDone}
      isDisabled={finishing.isBusy || reopening.isBusy}
      onChange={(on) => void tick(on)}
      detail={detail}
    >
      <span className={isDone ? "text-ink-2 line-through" : undefined}>{action.words}</span>
    </Checkbox>
  );
}
